import type { Limit } from "~shared/limits/channels"
import { type Count, judge, nothing, plus, type Tally, tally } from "~shared/limits/units"
import { isField, walk } from "./box"
import { retally } from "./retally"

export interface Counter {
  /** The box in front; consoles make a new one for every chat. null = none. */
  see(box: HTMLElement | null): void
  /** Exact at this instant, also when the browser has not told of the last change yet. null = no box. */
  now(): Count | null
  /** The same, before it is held against the limit. */
  sums(): Tally
  /** A field's value may be set by the page's script, of which nobody is told: looks again soon. */
  look(): void
}

/** When a press or an Enter may have had the page set the value. */
const looks = [0, 60, 400]
const lineEnd = tally("\n")

interface Known {
  data: string
  sums: Tally
}

/**
 * Counts the text of the console's box as it is typed, and calls back after each change of it. A key costs what it changed, not
 * what the box holds.
 */
export function createCounter(limit: Limit, changed: (count: Count | null) => void, signal: AbortSignal): Counter {
  let box: HTMLElement | null = null
  let total = nothing
  let value = ""
  let known = new WeakMap<Text, Known>()
  let heard = new AbortController()

  const report = () => changed(box && judge(total, limit))

  const countText = (node: Text): Tally => {
    const { data } = node
    const last = known.get(node)
    if (last?.data === data) return last.sums
    const sums = last ? retally(last.data, last.sums, data) : tally(data)
    known.set(node, { data, sums })
    return sums
  }
  /** Adds the pieces up again: each text that is unchanged is known already. */
  const countAll = (whole: Element) => {
    let sum = nothing
    walk(whole, {
      text(node, cut) {
        sum = plus(sum, countText(node))
        if (cut) sum = plus(sum, lineEnd, -1)
      },
      picture(alt) {
        sum = plus(sum, tally(alt))
      },
      line() {
        sum = plus(sum, lineEnd)
      }
    })
    total = sum
  }
  /** Within one text nothing but its own part of the sum changes, unless it begins or ends to hold a line open. */
  const countOne = (node: Text): boolean => {
    const last = known.get(node)
    if (!last?.data || !node.length || last.data.endsWith("\n") || node.data.endsWith("\n")) return false
    total = plus(plus(total, last.sums, -1), countText(node))
    return true
  }
  const small = ({ type, target }: MutationRecord) => type === "characterData" && countOne(target as Text)
  // The browser calls back once for all that one task changed: that is the burst which is reported as one.
  const take = (records: MutationRecord[]) => {
    if (!box || !records.length) return
    // A text that is told of twice is worth the same the second time.
    if (!records.every(small)) countAll(box)
    report()
  }
  const observer = new MutationObserver(take)

  const takeValue = () => {
    if (!box || !isField(box) || box.value === value) return
    const next = box.value
    total = retally(value, total, next)
    value = next
    report()
  }
  const refresh = () => {
    if (box && isField(box)) takeValue()
    else take(observer.takeRecords())
  }

  signal.addEventListener("abort", () => {
    observer.disconnect()
    heard.abort()
  })

  return {
    see(next) {
      if (next === box || signal.aborted) return
      observer.disconnect()
      heard.abort()
      heard = new AbortController()
      box = next
      total = nothing
      value = ""
      known = new WeakMap()
      if (box && isField(box)) {
        box.addEventListener("input", takeValue, { capture: true, signal: heard.signal })
        takeValue()
      } else if (box) {
        observer.observe(box, { childList: true, characterData: true, subtree: true, attributeFilter: ["alt"] })
        countAll(box)
      }
      report()
    },
    now() {
      refresh()
      return box && judge(total, limit)
    },
    sums() {
      refresh()
      return total
    },
    look() {
      if (!box || !isField(box)) return
      for (const wait of looks) setTimeout(takeValue, wait)
    }
  }
}
