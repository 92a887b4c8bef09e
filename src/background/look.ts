import browser from "webextension-polyfill"
import { attend } from "./attend"
import { handOver, ringIfOwed } from "./after-commit"
import { keepAlarm } from "./browser/alarms"
import type { Deps } from "./usecases/deps"
import { fileAll } from "./usecases/file"
import { distribute } from "./usecases/distribute"
import { pullPlatform } from "./usecases/pull-platform"
import { runDue } from "./usecases/run-due"
import { runIdle } from "./usecases/run-idle"
import { readConsole } from "./usecases/read-console"
import { recipeFor } from "~shared/recipes/all"

/**
 * The periodic alarm: what others did is fetched, what waits is handed over, and consoles in view are read, because no
 * timer of a page may wake the worker. Without a console tab it does next to nothing.
 */
export async function look(makeDeps: () => Promise<Deps>): Promise<void> {
  await keepAlarm()
  const deps = await makeDeps()
  await attend(makeDeps)
  await runDue(deps)
  await runIdle(deps)
  await fileAll(deps)
  await pullPlatform(deps)
  await distribute(deps)
  await handOver(makeDeps)
  await ringIfOwed()
  for (const { tabs } of await deps.db.accounts.toArray())
    for (const tab of tabs) {
      const there = await browser.tabs.get(tab).catch(() => null)
      const recipe = there?.active && there.url ? recipeFor(there.url) : null
      if (recipe) await readConsole(deps, tab, recipe, null)
    }
}
