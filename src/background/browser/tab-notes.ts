import browser from "webextension-polyfill"
import type { TabNote } from "../ports"

/** Kept in session storage, because the worker forgets. */
const key = (tab: number) => `tab:${tab}`

export async function tabNote(tab: number): Promise<TabNote> {
  const found = await browser.storage.session.get(key(tab))
  return (found[key(tab)] as TabNote | undefined) ?? { of: null, told: {}, bell: false }
}

export const noteTab = async (tab: number, change: Partial<TabNote>): Promise<void> =>
  browser.storage.session.set({ [key(tab)]: { ...(await tabNote(tab)), ...change } })

export const forgetTab = (tab: number): Promise<void> => browser.storage.session.remove(key(tab))

export async function notedTabs(): Promise<[tab: number, note: TabNote][]> {
  const all = (await browser.storage.session.get(null)) as Record<string, TabNote>
  return Object.entries(all).flatMap(([name, note]) => (name.startsWith("tab:") ? [[Number(name.slice(4)), note]] : []))
}
