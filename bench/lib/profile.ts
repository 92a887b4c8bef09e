import type { Tab } from "./tab"

interface Node {
  id: number
  callFrame: { url: string; functionName: string }
  children?: number[]
}

export interface Profiled {
  /** Milliseconds with a function of the extension anywhere on the stack. */
  ms: number
  /** The same by the extension's innermost function, largest first. */
  by: [name: string, ms: number][]
}

/** Samples the page's thread during some work and adds up what stands under functions of an extension. */
export async function profiled(tab: Tab, work: () => Promise<unknown>): Promise<Profiled> {
  await tab.send("Profiler.enable")
  await tab.send("Profiler.setSamplingInterval", { interval: 100 })
  await tab.send("Profiler.start")
  await work()
  const { profile } = await tab.send("Profiler.stop")
  await tab.send("Profiler.disable")
  const nodes = new Map((profile.nodes as Node[]).map((node) => [node.id, node]))
  const parent = new Map(
    [...nodes.values()].flatMap(({ id, children }) => (children ?? []).map((child) => [child, id]))
  )
  const owner = (id: number): Node | undefined => {
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const node = nodes.get(at)
      if (node?.callFrame.url.startsWith("chrome-extension://")) return node
    }
  }
  const sums = new Map<string, number>()
  const deltas = profile.timeDeltas as number[]
  ;(profile.samples as number[]).forEach((id, i) => {
    const node = owner(id)
    // A sample's time is the one until the next.
    const ms = (deltas[i + 1] ?? 0) / 1000
    if (node) sums.set(node.callFrame.functionName, (sums.get(node.callFrame.functionName) ?? 0) + ms)
  })
  const by = [...sums].sort((a, b) => b[1] - a[1])
  return { ms: by.reduce((sum, [, ms]) => sum + ms, 0), by }
}
