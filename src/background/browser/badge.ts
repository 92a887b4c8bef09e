import browser from "webextension-polyfill"
/** The number on the toolbar icon: contacts that wait for me or for anybody (Z1-06). Nothing when all is done. */
export async function showWaiting(waiting: number): Promise<void> {
  await browser.action.setBadgeText({ text: waiting === 0 ? "" : waiting > 999 ? "999+" : String(waiting) })
  await browser.action.setBadgeBackgroundColor({ color: "#5444c4" })
  await browser.action.setBadgeTextColor({ color: "#ffffff" })
}
