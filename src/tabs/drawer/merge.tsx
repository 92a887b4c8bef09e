import { useState } from "react"
import { MergeCard, type Mergeable } from "~shared/cards/merge-card"
import type { Words } from "~shared/i18n/words"
import { useView } from "~shared/protocol/use-view"
import type { FoundContact } from "~shared/protocol/contact-window"
import type { ConversationWindow } from "~shared/protocol/views"
import { tell } from "./link"
import { sayChat } from "./say-chat"
import { useAct } from "./use-act"

/** Merges the contact in front with another one (R2-24). */
export function Merge({ window: seen, words }: { window: ConversationWindow; words: Words }) {
  const { t } = words
  const [search, setSearch] = useState("")
  const { act, busy, trouble, clear } = useAct(words)
  const { contact, name, stage } = seen
  const card = useView("contact", { contact }, window).data
  const found = useView("contacts", { search, besides: contact }, window, { keepPrevious: true }).data

  const [own] = card?.chats ?? []
  const mergeable = (one: FoundContact): Mergeable => ({ ...one, where: sayChat(one) })
  const merge = async (keep: Mergeable, other: Mergeable) => {
    const done = await act("contact.merge", { contact: keep.contact, other: other.contact })
    if (!done) return
    const told = done.pending ? { said: t("pending_merge"), then: t("said_merged") } : { said: t("said_merged") }
    // Of whom it is said is who stays; in front is the same conversation, whichever of the two that is.
    tell({ tell: "acted", acted: { contact: keep.contact, name: keep.name, ...told, undo: done.undo } })
    tell({ tell: "shut", how: "done" })
  }
  if (!own) return <div className="card-bones" />
  return (
    <MergeCard
      words={words}
      own={{
        contact: own.contact,
        name,
        where: sayChat(own),
        active: stage === "open" || stage === "scheduled",
        blocked: seen.blocked !== null
      }}
      same={(found?.same ?? []).map(mergeable)}
      found={(found?.found ?? []).map(mergeable)}
      busy={busy}
      trouble={trouble}
      onQuery={(text) => {
        setSearch(text)
        clear()
      }}
      onMerge={(keep, other) => void merge(keep, other)}
      onCancel={() => tell({ tell: "shut", how: "escape" })}
    />
  )
}
