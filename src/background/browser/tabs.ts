import browser from "webextension-polyfill"
import type { Tabs } from "../ports"
import { draw, room } from "./inject"
import { readFront, readLines, readList, readRows } from "./page-readers"
import { showQueue } from "./popup"
import { forgetTab, notedTabs, noteTab, tabNote } from "./tab-notes"

/** The console tabs of this browser. */
export const browserTabs: Tabs = {
  list: (tab, { readers }, phrases) => readList(readers.list, tab, phrases),
  front: (tab, { readers }) => readFront(readers.open, tab),
  rows: (tab, { readers, list }) => readRows(readers.rows, tab, list.row, list.name),
  lines: (tab, { readers, composer }) => readLines(readers.lines, tab, composer.box, composer.linesProperty),
  draw,
  room,
  async knock(tab, what) {
    try {
      const answer: unknown = await browser.tabs.sendMessage(tab, what, { frameId: 0 })
      return answer
    } catch {
      return null
    }
  },
  async show(tab) {
    try {
      const shown = await browser.tabs.update(tab, { active: true })
      if (shown?.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true })
      return shown !== undefined
    } catch {
      return false
    }
  },
  async open(url) {
    await browser.tabs.create({ url })
  },
  async go(tab, url) {
    try {
      await browser.tabs.update(tab, { url })
      return await browserTabs.show(tab)
    } catch {
      return false
    }
  },
  queue: showQueue,
  options: () => browser.runtime.openOptionsPage(),
  note: tabNote,
  write: noteTab,
  forget: forgetTab,
  noted: notedTabs
}
