import browser, { type Tabs } from "webextension-polyfill"
import { noticed } from "./browser/notifications"
import { popupOpen, showQueue } from "./browser/popup"
import { browserTabs } from "./browser/tabs"
import type { Deps } from "./usecases/deps"
import { jump } from "./usecases/jump"
import { recipes } from "~shared/recipes/all"
import { actions } from "~shared/vocabulary"

/** A notice was clicked: to that chat; one that spoke of several opens the queue where the browser can. */
export async function openNotice(id: string, makeDeps: () => Promise<Deps>): Promise<void> {
  await browser.notifications.clear(id)
  const contact = noticed(id)
  if (contact)
    await jump(
      await makeDeps(),
      { contact },
      (site) => recipes.find((one) => one.id === site)?.match.origins[0] ?? null
    )
  else await browser.action.openPopup().catch(() => undefined)
}

/**
 * A key of the browser's own list (at most four are suggested): the console in front does it. What can be done, one may look
 * for anywhere: where no console draws the palette, the popup does.
 */
export async function pressed(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  const action = actions.find((one) => one === name)
  const palette = action === "palette"
  if (!action || (palette && (await popupOpen()) && (await showQueue("palette")))) return
  const done = tab?.id === undefined ? null : await browserTabs.knock(tab.id, { turno: "do", action })
  if (palette && done !== true) await showQueue("palette")
}
