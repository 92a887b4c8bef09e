import { useDeferredValue, useEffect, useState } from "react"
import type { Params, QueueWindow } from "~shared/protocol/views"
import { closedWhys, type Section, type Stage, sections, stages } from "~shared/vocabulary"

type Asked = Params<"queue">
export const filterNames = ["inbox", "origin", "reason", "closedBy"] as const
export type Filters = Pick<Asked, (typeof filterNames)[number]>

/** What an undo took back is not looked for, and a transfer goes on: none is closed by it. */
export const closedBySought = closedWhys.filter((one) => one !== "undo" && one !== "transfer")

/** What the person chose, kept from one opening of the popup to the next. */
interface Kept {
  section: Section
  stage: Stage
  order: Asked["order"]
  pendingOnly: boolean
  unfolded: boolean
}

const key = "turno.queue"
const first: Kept = { section: "all", stage: "open", order: "oldest", pendingOnly: false, unfolded: false }

function recall(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>
    return {
      section: sections.find((one) => one === kept.section) ?? first.section,
      stage: stages.find((one) => one === kept.stage) ?? first.stage,
      order: kept.order === "newest" ? "newest" : "oldest",
      pendingOnly: kept.pendingOnly === true,
      unfolded: kept.unfolded === true
    }
  } catch {
    return first
  }
}

/** What is asked of the queue, and the ways to ask otherwise. Another question begins at its first row. */
export function useAsked() {
  const [kept, setKept] = useState(recall)
  const [search, setSearch] = useState("")
  const [skip, setSkip] = useState(0)
  const [filters, setFilters] = useState<Filters>({})
  const sought = useDeferredValue(search.trim().slice(0, 100))

  const choose = (change: Partial<Kept>) => {
    const next = { ...kept, ...change }
    // What only closed ones have is not asked of others.
    if (change.stage && change.stage !== "closed") setFilters(({ inbox, origin }) => ({ inbox, origin }))
    setKept(next)
    localStorage.setItem(key, JSON.stringify(next))
    if (!("unfolded" in change)) setSkip(0)
  }
  const { unfolded, ...chosen } = kept
  // Only who is in Open can be waiting.
  const pendingOnly = kept.pendingOnly && kept.stage === "open"
  const narrowed = sought !== "" || Object.values(filters).some(Boolean)
  const params: Asked = { ...chosen, ...filters, pendingOnly, search: sought, skip }
  return {
    params,
    unfolded,
    /** Of Open only those that wait are shown. */
    folded: kept.stage === "open" && !unfolded && !narrowed,
    /** Some are looked for: that nobody else waits is not said. */
    narrowed,
    search,
    filters,
    filter: (next: Filters) => {
      if ((next.reason || next.closedBy) && kept.stage !== "closed") choose({ stage: "closed" })
      setFilters(next)
      setSkip(0)
    },
    choose,
    seek: (text: string) => {
      setSearch(text)
      setSkip(0)
    },
    setSkip
  }
}

/** Leaves a section that is not shared any more (Z1-05), and a stage that this one does not have (O10). */
export function useThere({ params, choose }: ReturnType<typeof useAsked>, queue: QueueWindow | null): void {
  const { section, stage } = params
  const lost = queue?.section === section && !queue.sections.includes(section)
  const over = queue?.section === section && queue.stage === stage && !queue.stages.includes(stage)
  useEffect(() => {
    if (lost) choose({ section: "mine" })
    else if (over) choose({ stage: "open" })
  })
}
