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
    type What = "page" | "mine" | "inbox" | "sold" | "origin" | "mates" | "badge"
    const ask = (what: What, size: number) => () => call(what, size)
    const both = (what: What) =>
      interleaved(40, { small: ask(what, small), large: ask(what, large), again: ask(what, small) })
    const [first100, mine, badge] = [await both("page"), await both("mine"), await both("badge")]
    const [inbox, sold, origin] = [await both("inbox"), await both("sold"), await both("origin")]
    for (const size of [small, large]) await call("share", size, false)
    const [hidden, mates, hiddenBadge] = [await both("page"), await both("mates"), await both("badge")]
    const asked = { one: "timbre 4013", many: "timbre", name: "hugo", tag: "mayorista", apart: "diego timbre" }
    const searches: Row[] = []
    for (const [what, words] of Object.entries(asked)) {
      const took = await interleaved(12, {
        large: () => call("sought", large, words),
        small: () => call("sought", small, words)
      })
      searches.push({
        what: `search at 100,000: ${what}`,
        ours: min(took.large),
        baseline: min(took.small),
        ratio: min(took.large) / min(took.small),
        goal: "≤ 150 ms",
        ok: min(took.large) <= 150,
        note: `ms; "${words}"; medians ${spread(took.large)} and ${spread(took.small)} at 1,000`
      })
    }
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
      compare("first page of one inbox", inbox.large, inbox.small, 1.25, { noise: noise(inbox) }),
      compare("first page closed with one reason", sold.large, sold.small, 1.25, { noise: noise(sold) }),
      compare("first page of one origin", origin.large, origin.small, 1.25, { noise: noise(origin) }),
      compare("first page of all, an inbox not shared", hidden.large, hidden.small, 1.25, { noise: noise(hidden) }),
      compare("first page of team mates, an inbox not shared", mates.large, mates.small, 1.25, { noise: noise(mates) }),
      counts("badge counts", badge),
      counts("badge counts, an inbox not shared", hiddenBadge),
      ...searches,
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

/** Counting is as quick as it must be, whatever there is to count. */
const counts = (what: string, { large, small }: Record<"large" | "small", number[]>): Row => ({
  what,
  ours: min(large),
  baseline: min(small),
  ratio: min(large) / min(small),
  goal: "≤ 1 ms at both",
  ok: min(large) <= 1 && min(small) <= 1,
  note: `ms; medians ${spread(large)} and ${spread(small)}`
})
