import "../browser/page-chrome"
import Page from "~options/index"
import { mountPage } from "./mount"

mountPage(Page)
