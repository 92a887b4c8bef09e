import type { Practice, PracticeOptions } from "../../tests/consoles/whatsapp/serve"

/** What scripts/bench.mjs gives a bench. */
export interface Tools {
  root: string
  /** The browser's program. */
  path: string
  /** Folder of the built extension. */
  extension: string
  id: string
  sizes(): { file: string; raw: number; gzip: number }[]
  practice(options?: PracticeOptions): Promise<Practice>
}

/** One line of the table. `ok: null` binds nobody. */
export interface Row {
  what: string
  ours?: number | string
  baseline?: number | string
  ratio?: number
  goal?: number | string
  ok: boolean | null
  note?: string
}

export const min = (all: readonly number[]): number => Math.min(...all)

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const short = (value: number) => String(Number(value.toPrecision(3)))
export const spread = (all: readonly number[]): string =>
  `${short(median(all))} [${short(min(all))}–${short(Math.max(...all))}]`

/** A line that compares minima: the runs least disturbed. Medians and the bare page's own noise stand beside them. */
export function compare(
  what: string,
  ours: readonly number[],
  baseline: readonly number[],
  goal: number,
  {
    unit = "ms",
    noise,
    binds = true,
    note = ""
  }: { unit?: string; noise?: number; binds?: boolean; note?: string } = {}
): Row {
  const ratio = min(ours) / min(baseline)
  const said = [
    `${unit}; medians ${spread(ours)} and ${spread(baseline)}, ratio ${short(median(ours) / median(baseline))}`,
    noise === undefined ? "" : `noise of the bare page ${short(noise)}`,
    note
  ]
  return {
    what,
    ours: min(ours),
    baseline: min(baseline),
    ratio,
    goal: `≤ ${goal}x`,
    ok: binds ? ratio <= goal : null,
    note: said.filter(Boolean).join("; ")
  }
}

/** Calls each subject in turn, `runs` times, so that a slow minute hits all of them alike. */
export async function interleaved<K extends string>(
  runs: number,
  subjects: Record<K, () => Promise<number>>
): Promise<Record<K, number[]>> {
  const names = Object.keys(subjects) as K[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let run = 0; run < runs; run++) {
    // Every second round goes backwards: being first or last is nobody's privilege.
    for (const name of run % 2 ? [...names].reverse() : names) results[name].push(await subjects[name]())
  }
  return results
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits until the answer is true. */
export async function until(what: string, test: () => Promise<boolean>, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ; await pause(50)) {
    if (await test().catch(() => false)) return
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`)
  }
}
