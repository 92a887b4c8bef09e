import type { Deps } from "./deps"
import type { Outputs } from "~shared/protocol/messages"

/**
 * Puts a lazy half into a console's page. Where there is work, so that the list gets its badges, the overlay comes with them: a
 * chat is about to be opened, and the menu of a row can delete before one is (Z1-30).
 */
export async function draw({ tabs }: Deps, tab: number, part: "overlay" | "badges"): Promise<Outputs["console.draw"]> {
  const ok = await tabs.draw(tab, part)
  if (ok && part === "badges") await tabs.draw(tab, "overlay")
  return { ok }
}
