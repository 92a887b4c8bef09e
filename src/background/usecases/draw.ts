import { viewerOf } from "../store/viewer"
import type { Deps } from "./deps"
import type { Outputs } from "~shared/protocol/messages"

/**
 * Puts a lazy half into a console's page. Whoever may not delete gets the overlay together with the list's badges: the menu
 * of a row can delete before any chat is open, and only the overlay holds that (Z1-30).
 */
export async function draw(deps: Deps, tab: number, part: "overlay" | "badges"): Promise<Outputs["console.draw"]> {
  const ok = await deps.tabs.draw(tab, part)
  if (ok && part === "badges" && !(await viewerOf(deps.db)).admin) await deps.tabs.draw(tab, "overlay")
  return { ok }
}
