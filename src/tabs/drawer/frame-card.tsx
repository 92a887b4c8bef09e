import { useState } from "react"
import { AssignCard } from "~shared/cards/assign-card"
import { CloseCard } from "~shared/cards/close-card"
import { ScheduleCard } from "~shared/cards/schedule-card"
import type { Trouble } from "~shared/cards/trouble"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Acted, CardName } from "~shared/protocol/frame"
import type { Outcome } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import { closingOf, forgetDraft, useDraft } from "~shared/protocol/use-draft"
import { useView } from "~shared/protocol/use-view"
import type { ConversationWindow, Delivery, DeskWindow } from "~shared/protocol/views"
import { useNow } from "~shared/ui/use-now"
import { barWhen } from "~shared/when/short"
import type { ContactId } from "~shared/vocabulary"
import { tell } from "./link"
import { Merge } from "./merge"
import { Palette } from "./palette"
import { Start } from "./start"
import { useAct } from "./use-act"

interface FrameCardProps {
  card: CardName
  contact: ContactId | null
  words: Words
  desk: DeskWindow | null
  failure: Extract<Delivery<"desk">, { ok: false }>["failure"] | null
}

/** The zone of this computer: what is typed is meant there. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const leave = () => tell({ tell: "shut", how: "escape" })

/** A card over the console, live: what others do to the conversation meanwhile is said in it, and nothing is half-written. */
export function FrameCard({ card, contact, words, desk, failure }: FrameCardProps) {
  const { data: seen, failure: failed } = useView("conversation", contact && { contact }, window)
  const wrong = failed ?? failure
  if (card === "start") return <Start words={words} />
  if (card === "palette" && desk && !contact) return <Palette window={null} desk={desk} words={words} />
  if (!seen || !desk)
    return wrong ? (
      <p className="panel-none" role="alert">
        {sayFailure(words, wrong)}
      </p>
    ) : (
      <div className="card-bones" />
    )
  if (card === "palette") return <Palette window={seen} desk={desk} words={words} />
  if (card === "merge") return <Merge window={seen} words={words} />
  return <Acting card={card} window={seen} desk={desk} words={words} />
}

interface ActingProps {
  card: Exclude<CardName, "palette" | "merge" | "start">
  window: ConversationWindow
  desk: DeskWindow
  words: Words
}

function Acting({ card, window: seen, desk, words }: ActingProps) {
  const { t } = words
  // What was seen when the card opened: another conversation since then is not the one that is meant.
  const [opened] = useState(seen)
  const { act, busy, trouble: refused } = useAct(words)
  const now = useNow()
  const { contact, ordinal, until, assignee } = opened
  const [chosen, setChosen] = useState<boolean | null>(null)
  const next = chosen ?? desk.next
  const keepNext = (on: boolean) => {
    setChosen(on)
    void send("profile.next", { on })
  }
  const trouble = refused ?? changedSince(opened, seen)
  const { text, write, known } = useDraft(closingOf(contact, ordinal))

  const end =
    (said: string, under: string, closed?: Acted["closed"]) => (done: Extract<Outcome, { ok: true }> | null) => {
      if (!done) return
      const told = done.pending ? { said: under, then: said } : { said }
      tell({ tell: "acted", acted: { contact, name: seen.name, ...told, undo: done.undo, ...(closed && { closed }) } })
      tell({ tell: "shut", how: "done" })
    }
  const same = { words, busy, trouble, onCancel: leave }
  if (card === "close" && !known) return <div className="card-bones" />
  if (card === "close")
    return (
      <CloseCard
        {...same}
        name={seen.name}
        closing={{ ...desk.closing, asks: seen.asks }}
        next={{ on: next, always: desk.mode === "next", onChange: keepNext }}
        begun={text}
        onBegun={write}
        onClose={(note) =>
          void act("conversation.close", { contact, ordinal, note }).then((done) => {
            if (done) forgetDraft(closingOf(contact, ordinal))
            end(t("said_closed"), t("pending_close"), { asked: next })(done)
          })
        }
      />
    )
  if (card === "schedule")
    return (
      <ScheduleCard
        {...same}
        name={seen.name}
        now={now}
        zone={zone()}
        until={until}
        onSchedule={(at) => {
          const when = barWhen(at, Date.now(), zone(), words.language)
          const said = end(t("state_scheduled", { when }), t("pending_schedule"))
          void act("conversation.schedule", { contact, ordinal, until: at, from: until }).then(said)
        }}
      />
    )
  return (
    <AssignCard
      {...same}
      me={seen.me}
      members={seen.members}
      teams={seen.teams}
      assignee={seen.assignee?.id ?? null}
      team={seen.assignee ? null : (seen.team?.id ?? null)}
      onAssign={({ to, team, name }) => {
        const free = to === null && team === null
        const mine = to === seen.me.id
        const said = free ? t("said_released") : mine ? t("said_mine") : t("said_assigned", { name })
        const under = t(free ? "pending_release" : mine ? "pending_take" : "pending_assign")
        void act("conversation.assign", { contact, to, team, from: assignee?.id ?? null }).then(end(said, under))
      }}
    />
  )
}

/** What happened to the conversation while its card stood open, as the refusal it would be. */
function changedSince(opened: ConversationWindow, seen: ConversationWindow): Trouble | null {
  if (seen.ordinal !== opened.ordinal || seen.stage === opened.stage) return null
  if (seen.stage === "closed") return { kind: "closed", by: seen.closedBy, at: seen.closedAt ?? Date.now() }
  return seen.stage === "none" ? { kind: "contact-gone" } : null
}
