import "../browser/page-chrome"
import Page from "~popup/index"
import { mountPage } from "./mount"

mountPage(Page)
