import { AssignCard } from "~shared/cards/assign-card"
import { CloseCard, type CloseCardProps, type ClosingSaid } from "~shared/cards/close-card"
import { ScheduleCard } from "~shared/cards/schedule-card"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import { closingOf, useDraft } from "~shared/protocol/use-draft"
import type { QueueRow, SetupWindow } from "~shared/protocol/views"
import { useNow } from "~shared/ui/use-now"
import { type Act, here } from "./say-done"
import type { Asking } from "./sheet"
import { strictest } from "./strictest"

export { QueuePalette } from "./palette"

interface SheetCardProps {
  words: Words
  setup: SetupWindow
  asking: Asking
  busy: boolean
  trouble: RefusalSaid | string | null
  onAct: (act: Act) => void
  onCancel: () => void
}

/** The card that is asked for. A file of its own: calendar and dates are read only when one is opened. */
export default function SheetCard({ words, setup, asking, busy, trouble, onAct, onCancel }: SheetCardProps) {
  const now = useNow()
  const { kind, rows } = asking
  const [first] = rows
  const same = { words, busy, trouble, onCancel }
  const about = { name: first?.name ?? "", ...(rows.length > 1 && { count: rows.length }) }
  const whose = first?.assignee?.id ?? null
  const oneHasThem = rows.every(({ assignee }) => (assignee?.id ?? null) === whose)
  const { me, members, teams } = setup
  const closing = { ...setup.closing, asks: strictest(rows) }
  const online = new Set(members.filter(({ presence }) => presence === "online").map(({ id }) => id))
  if (kind === "assign")
    return (
      <AssignCard
        {...same}
        me={me}
        members={members}
        teams={teams
          .filter(({ gone }) => !gone)
          .map(({ id, name, members: of }) => ({ id, name, online: of.filter((one) => online.has(one)).length }))}
        {...(oneHasThem && { assignee: whose as typeof me.id | null })}
        team={rows.length === 1 ? (first?.team?.id ?? null) : null}
        onAssign={({ to, team, name }) => onAct({ kind: "assign", to, team, name: to === me.id ? null : name })}
      />
    )
  if (kind === "schedule")
    return (
      <ScheduleCard
        {...same}
        {...about}
        now={now}
        zone={here()}
        until={rows.length === 1 ? (first?.until ?? null) : null}
        onSchedule={(until) => onAct({ kind: "schedule", until })}
      />
    )
  const close = { ...same, ...about, closing, onClose: (note: ClosingSaid) => onAct({ kind: "close", note }) }
  return first && rows.length === 1 ? <CloseOne {...close} row={first} /> : <CloseCard {...close} />
}

/** Of one conversation what was begun is given back. */
function CloseOne({ row, ...close }: CloseCardProps & { row: QueueRow }) {
  const { text, write, known } = useDraft(closingOf(row.contact, row.ordinal))
  if (!known) return <div className="bone sheet-bone" aria-hidden="true" />
  return <CloseCard {...close} begun={text} onBegun={write} />
}
