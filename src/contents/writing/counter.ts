import type { Limit } from "~shared/limits/channels"
import { type Count, judge, nothing, plus, type Tally, tally } from "~shared/limits/units"
import { isField, walk } from "./box"
import { type Counted, goOn, retally, uncounted } from "./retally"

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

/**
 * Called after each change of what is written. `near` = what now stands before the place that was written at, as far as that is
 * known without asking the page: the end of it. null = ask.
 */
export type Changed = (count: Count | null, near: string | null) => void

/** Nobody asks for more of what was written last. */
const nearest = 8

/** When a press or an Enter may have had the page set the value. */
const looks = [0, 60, 400]
const lineEnd = tally("\n")

/** A field's value is read again so long after the first key that was counted by what its event tells. */
const sure = 500
const half = /[\ud800-\udfff]/

/**
 * Counts the text of the console's box as it is typed, and calls back after each change of it. A key costs what it changed, not
 * what the box holds.
 */
export function createCounter(limit: Limit, changed: Changed, signal: AbortSignal): Counter {
  let box: HTMLElement | null = null
  let total = nothing
  let value = uncounted()
  let reread: ReturnType<typeof setTimeout> | undefined
  /** Of a field: the last letters in a row. */
  let letters = ""
  let known = new WeakMap<Text, Counted>()
  let recent: { node: Text; counted: Counted } | null = null
  let heard = new AbortController()

  const report = (near: string | null = null) => changed(box && judge(total, limit), near)

  const countText = (node: Text): Tally => {
    let counted = known.get(node)
    if (!counted) known.set(node, (counted = uncounted()))
    if (counted.data !== node.data) retally(counted, node.data)
    return counted.sums
  }
  /** Adds the pieces up again: each text that is unchanged is known already. */
  const countAll = (whole: Element) => {
    let sum = { ...nothing }
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
  const countOne = ({ type, target }: MutationRecord): boolean => {
    if (target !== recent?.node) {
      const counted = type === "characterData" && known.get(target as Text)
      if (!counted) return false
      recent = { node: target as Text, counted }
    }
    const { node, counted } = recent
    const { data } = node
    const was = counted.data
    if (data === was) return true
    if (!data || !was || data.charCodeAt(data.length - 1) === 10 || was.charCodeAt(was.length - 1) === 10) return false
    total = plus(total, retally(counted, data))
    return true
  }
  // The browser calls back once for all that one task changed: that is the burst which is reported as one.
  const take = (records: MutationRecord[]) => {
    if (!box || !records.length) return
    // Most keys write where the last one did, and touch nothing else. A plain loop: this is never warm.
    let on = recent !== null
    if (recent) {
      for (let at = 0; at < records.length; at++) if (records[at]?.target !== recent.node) on = false
      on &&= goOn(recent.counted, recent.node.data, total)
    }
    if (!on)
      for (const record of records)
        if (!countOne(record)) {
          countAll(box)
          break
        }
    const { data = "", at = 0 } = (on && recent?.counted) || {}
    report(on ? data.slice(Math.max(0, at - nearest), at) : null)
  }
  const observer = new MutationObserver(take)

  const takeValue = () => {
    clearTimeout(reread)
    reread = undefined
    if (!box || !isField(box)) return
    const next = box.value
    if (next === value.data && total === value.sums) return
    if (next !== value.data && !goOn(value, next)) retally(value, next)
    total = value.sums
    letters = ""
    report()
  }
  /** Reading a value copies it. Letters are told by their event, and how long the text is now says that nothing else changed. */
  const hear = (event: Event) => {
    const { data, inputType } = event as InputEvent
    const { textLength } = box as HTMLTextAreaElement
    if (inputType !== "insertText" || !data || textLength !== total.utf16 + data.length || half.test(data))
      return takeValue()
    total = plus(total, tally(data))
    reread ||= setTimeout(takeValue, sure)
    letters = (letters + data).slice(-nearest)
    report(letters)
  }
  const refresh = () => {
    if (box && isField(box)) takeValue()
    else take(observer.takeRecords())
  }

  signal.addEventListener("abort", () => {
    observer.disconnect()
    heard.abort()
    clearTimeout(reread)
  })

  return {
    see(next) {
      if (next === box || signal.aborted) return
      observer.disconnect()
      heard.abort()
      heard = new AbortController()
      box = next
      total = nothing
      value = uncounted()
      known = new WeakMap()
      recent = null
      if (box && isField(box)) {
        box.addEventListener("input", hear, { capture: true, signal: heard.signal })
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
      return { ...total }
    },
    look() {
      if (!box || !isField(box)) return
      for (const wait of looks) setTimeout(takeValue, wait)
    }
  }
}
