import { useDeferredValue, useState } from "react"
import type { Params } from "~shared/protocol/views"
import { type Section, type Stage, sections, stages } from "~shared/vocabulary"

type Asked = Params<"queue">
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
  const sought = useDeferredValue(search.trim().slice(0, 100))

  const choose = (change: Partial<Kept>) => {
    const next = { ...kept, ...change }
    setKept(next)
    localStorage.setItem(key, JSON.stringify(next))
    if (!("unfolded" in change)) setSkip(0)
  }
  const { unfolded, ...chosen } = kept
  // Only who is in Open can be waiting.
  const pendingOnly = kept.pendingOnly && kept.stage === "open"
  const params: Asked = { ...chosen, pendingOnly, search: sought, skip }
  return {
    params,
    unfolded,
    /** Of Open only those that wait are shown. */
    folded: kept.stage === "open" && !unfolded && sought === "",
    search,
    choose,
    seek: (text: string) => {
      setSearch(text)
      setSkip(0)
    },
    setSkip
  }
}
