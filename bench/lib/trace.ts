import type { Tab } from "./tab"

interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  /** Processor time of the thread: what the neighbours on the machine do is not in it. */
  tdur?: number
  pid: number
  tid: number
  args: { data?: { url?: string; type?: string }; fileName?: string; scriptName?: string }
}

/** Slices in which script of an extension is compiled or run. */
const running = new Set(["EvaluateScript", "FunctionCall", "v8.compile", "v8.run", "V8.CompileCode", "v8.produceCache"])

/** Records what the page's process does during some work. */
export async function traced(tab: Tab, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const stream = new Promise<string>((resolve) => {
    tab.browser.hear(tab.session, (method, params) => {
      if (method === "Tracing.tracingComplete") resolve(params.stream)
    })
  })
  await tab.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: ["devtools.timeline", "v8", "disabled-by-default-v8.compile"] }
  })
  await work()
  await tab.send("Tracing.end")
  const handle = await stream
  let text = ""
  for (;;) {
    const { data, eof, base64Encoded } = await tab.send("IO.read", { handle, size: 1 << 20 })
    text += base64Encoded ? Buffer.from(data, "base64").toString() : data
    if (eof) break
  }
  await tab.send("IO.close", { handle })
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents
}

/** Milliseconds in slices of one extension's files; a slice inside another is not counted again. */
export function own(events: TraceEvent[], fits: (url: string) => boolean): { ms: number; slices: number } {
  const slices = events
    .filter(({ ph, name, args, dur }) => {
      const url = args.data?.url ?? args.fileName ?? args.scriptName ?? ""
      return ph === "X" && dur !== undefined && running.has(name) && fits(url)
    })
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const ends = new Map<string, number>()
  let sum = 0
  let count = 0
  for (const { ts, dur = 0, tdur = dur, pid, tid } of slices) {
    const thread = `${pid}:${tid}`
    if (ts < (ends.get(thread) ?? 0)) continue
    ends.set(thread, ts + dur)
    sum += tdur
    count++
  }
  return { ms: sum / 1000, slices: count }
}

const typed = /^(key|beforeinput|input|textInput|composition)/

/** Milliseconds of an extension's slices inside the dispatch of key and input events: its handlers, and nothing else. */
export function ofKeys(events: TraceEvent[], fits: (url: string) => boolean): number {
  const dispatches = events.filter(
    ({ name, ph, dur, args }) => name === "EventDispatch" && ph === "X" && dur && typed.test(args.data?.type ?? "")
  )
  const inside = ({ ts, pid, tid }: TraceEvent) =>
    dispatches.some((one) => one.pid === pid && one.tid === tid && ts >= one.ts && ts < one.ts + (one.dur ?? 0))
  return own(
    events.filter((event) => event.name === "FunctionCall" && inside(event)),
    fits
  ).ms
}
