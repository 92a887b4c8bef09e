import { accountOf } from "../store/accounts"
import type { Deps } from "./deps"
import { healthOf } from "./health"
import type { Outputs } from "~shared/protocol/messages"
import { bare, type Recipe } from "~shared/recipes/recipe"

/** A console page has started: its recipe, and a clean slate, so that its first reading tells everything. */
export async function hello(deps: Deps, tab: number, recipe: Recipe): Promise<Outputs["console.hello"]> {
  await deps.tabs.write(tab, { told: {} })
  return { recipe: bare(recipe), language: deps.language, health: healthOf(await accountOf(deps.db, tab)) }
}
