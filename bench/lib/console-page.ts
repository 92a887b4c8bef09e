import { consoleAddress, type Practice } from "../../tests/consoles/whatsapp/serve"
import { Browser } from "./browser"
import type { Tab } from "./tab"
import { type Tools, until } from "./tools"

/** A browser with these extensions, whose first page is closed, over the practice console. */
export async function browserOver(tools: Tools, practice: Practice, extensions: string[]): Promise<Browser> {
  const browser = await Browser.launch({ path: tools.path, extensions, practice })
  if (extensions.includes(tools.extension)) await browser.closeExtensionPages()
  return browser
}

export async function openConsole(browser: Browser): Promise<Tab> {
  const tab = await browser.tab()
  await tab.goto(consoleAddress)
  await until("the console is drawn", () => tab.evaluate("document.querySelector('#pane-side') !== null"))
  return tab
}

/** Presses the chat's row; the list must show it. */
export async function openChat(tab: Tab, name: string): Promise<void> {
  await tab.click(`#pane-side [data-testid=cell-frame-title] [title*=${JSON.stringify(name)}]`)
  await until("the chat is open", () =>
    tab.evaluate("document.querySelector('#main footer [contenteditable]') !== null")
  )
}

/** Badges drawn now, as the page sees them. */
export const badges = (tab: Tab): Promise<number> => tab.evaluate("document.querySelectorAll('turno-badge').length")

/** The text of the bar, empty when there is none: seen through the extension's own right to look into closed roots. */
export const barText = (tab: Tab): Promise<string> =>
  tab.evaluate(
    `(() => { const host = document.querySelector("turno-overlay")
      const root = host && chrome.dom.openOrClosedShadowRoot(host)
      return root?.querySelector(".bar")?.textContent ?? "" })()`,
    "extension"
  )
