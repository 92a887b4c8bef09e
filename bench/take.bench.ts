import type * as page from "./page/take"
import { storePage } from "./lib/store-page"
import { median, min, type Row, spread, type Tools } from "./lib/tools"

const size = 2000
const takes = 300

/** Taking a conversation: one transaction, against the same reads and writes in plain Dexie and in raw IndexedDB. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const { browser, tab, call } = await storePage<typeof page>(tools, "take")
  await call("make", size)
  const rows: Row[] = []
  for (const where of ["local", "remote"]) {
    const times = await tab.evaluate<Record<"turno" | "plain" | "raw" | "again", number[]>>(`(async () => {
      const times = { turno: [], plain: [], raw: [], again: [] }
      const ways = [["turno", bench.turno], ["plain", bench.plain], ["raw", bench.raw]]
      let turn = 0
      for (const i of bench.free(${takes})) {
        const order = ways.map((_, at) => ways[(at + turn) % 3])
        turn++
        for (const [name, way] of order) {
          const ms = await way(i, "${where}")
          // The first ones open files and compile: no take of a working day.
          if (turn > 20) (name === "plain" && turn % 2 ? times.again : times[name]).push(ms)
        }
      }
      return times
    })()`)
    const plain = [...times.plain, ...times.again]
    // The goal is the usual take: one lucky transaction of hundreds proves little here, so medians bind.
    const ratio = median(times.turno) / median(plain)
    rows.push({
      what: `take, platform ${where}`,
      ours: median(times.turno),
      baseline: median(plain),
      ratio,
      goal: "≤ 1.3x",
      ok: ratio <= 1.3,
      note: `ms, medians; ${spread(times.turno)} and ${spread(plain)}, minima ${(min(times.turno) / min(plain)).toFixed(2)}x; noise ${(median(times.again) / median(times.plain)).toFixed(2)}; raw IndexedDB ${spread(times.raw)}`
    })
  }
  await browser.close()
  return rows
}
