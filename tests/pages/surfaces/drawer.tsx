import "../browser/page-chrome"
import Page from "~tabs/drawer"
import { mountPage } from "./mount"

mountPage(Page)
