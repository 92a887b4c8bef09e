import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type * as page from "./page/queue"
import { storePage } from "./lib/store-page"
import { compare, interleaved, min, type Row, spread, type Tools } from "./lib/tools"

const small = 1000
const large = 100_000

/** The queue's first page and the numbers beside its sections, whatever the size of the store. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const profile = mkdtempSync(join(tmpdir(), "turno-store-"))
  try {
    const began = Date.now()
    const before = await storePage<typeof page>(tools, "queue", profile)
    for (const size of [small, large]) await before.call("make", size)
    const filled = (Date.now() - began) / 1000
    await before.browser.close()

    const { browser, call } = await storePage<typeof page>(tools, "queue", profile)
    const first = await call("reopen", small)
    const firstLarge = await call("reopen", large)
    type What = "page" | "mine" | "badge"
    const ask = (what: What, size: number) => () => call(what, size)
    const both = (what: What) =>
      interleaved(40, { small: ask(what, small), large: ask(what, large), again: ask(what, small) })
    const [first100, mine, badge] = [await both("page"), await both("mine"), await both("badge")]
    const wrong = (await call("wrong", small)) + (await call("wrong", large))
    await browser.close()
    const noise = (one: typeof mine) => min(one.again) / min(one.small)
    const note = `100,000 against 1,000; filled in ${filled.toFixed(0)} s`
    return [
      compare("first page of all, oldest first", first100.large, first100.small, 1.25, {
        noise: noise(first100),
        note
      }),
      compare("first page of mine, newest first", mine.large, mine.small, 1.25, { noise: noise(mine) }),
      {
        what: "badge counts",
        ours: min(badge.large),
        baseline: min(badge.small),
        ratio: min(badge.large) / min(badge.small),
        goal: "≤ 1 ms at both",
        ok: min(badge.large) <= 1 && min(badge.small) <= 1,
        note: `ms; medians ${spread(badge.large)} and ${spread(badge.small)}`
      },
      { what: "counters that a recount contradicts after a restart", ours: wrong, goal: 0, ok: wrong === 0 },
      {
        what: "opening the database after a restart",
        ours: firstLarge.opening,
        ok: null,
        note: `ms; ${first.opening.toFixed(0)} for the first of the two, which also wakes the browser's storage; first page ${firstLarge.page.toFixed(1)} and ${first.page.toFixed(1)}, first counts ${firstLarge.badge.toFixed(1)} and ${first.badge.toFixed(1)}`
      }
    ]
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
