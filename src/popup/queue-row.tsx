import type { MouseEvent } from "react"
import type { Words } from "~shared/i18n/words"
import type { QueueRow as Row } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { StateIcon } from "~shared/ui/state-icon"
import type { Instant, Stage } from "~shared/vocabulary"
import { barWhen } from "~shared/when/short"
import { accountLabel, consoleLook } from "~shared/ui/consoles"
import { closedByWords } from "./filters"
import { here } from "./say-done"

/** What a row does by itself, and what it asks a card for. */
export type RowAct = "take" | "resume" | "reactivate" | "go"
export type RowAsk = "schedule" | "close"

interface QueueRowProps {
  words: Words
  row: Row
  now: Instant
  /** Is there more than one account, so that it must be told which? */
  manyAccounts: boolean
  /** The one row that Tab reaches. */
  stop: boolean
  /** I can do nothing now (O7). */
  hold: boolean
  /** Given while rows are being marked: whether this one is. */
  marked: boolean | undefined
  onMain: (row: Row, event: MouseEvent) => void
  act: (what: RowAct | RowAsk, row: Row) => void
}

const acts: Record<RowAct | RowAsk, { icon: IconName; key: Parameters<Words["t"]>[0] }> = {
  take: { icon: "take", key: "act_take" },
  resume: { icon: "resume", key: "act_resume" },
  schedule: { icon: "schedule", key: "act_schedule" },
  close: { icon: "close", key: "act_close" },
  reactivate: { icon: "reopen", key: "act_reopen" },
  go: { icon: "go", key: "act_go" }
}
const offered: Record<Stage, readonly (RowAct | RowAsk)[]> = {
  open: ["schedule", "close", "go"],
  scheduled: ["resume", "schedule", "close", "go"],
  closed: ["reactivate", "go"]
}

/** Where the words that were searched for stand, when not in the name. */
const foundIn = { tag: "found_tag", note: "found_note", summary: "found_summary" } as const

/** Who, where, since when and whose. Never what was written. */
export function QueueRow({ words, row, now, manyAccounts, stop, hold, marked, onMain, act }: QueueRowProps) {
  const { t } = words
  const { label, icon } = consoleLook(row.console)
  const where = manyAccounts && row.account ? `${label} · ${accountLabel(row.account)}` : label
  const { assignee, team, stage, inbox, closedBy, pending, until, due, late } = row
  const whose = !assignee ? (team?.name ?? t("state_unassigned")) : assignee.mine ? t("you") : assignee.name
  // By a category, else by what closed it where nobody did.
  const as = row.closedAs ?? (closedBy && closedBy !== "hand" ? t(closedByWords[closedBy]) : null)
  const closed = as ? `${t("state_closed_plain")} · ${as}` : t("state_closed_plain")
  const state = pending ? t("row_pending") : stage === "closed" ? closed : whose
  const wait = row.waitingSince === null ? null : words.span(now - row.waitingSince)
  const when = until === null ? null : barWhen(until, now, here(), words.language)
  const found = row.found === null || row.found === "name" ? null : t(foundIn[row.found])
  const more = [
    found,
    when && t("state_scheduled", { when }),
    state,
    due && t(late ? "queue_due_late" : "queue_due"),
    wait && t("waiting_for", { wait }),
    row.unread && t("queue_unread")
  ]
  const tab = stop ? 0 : -1
  const marking = marked !== undefined
  const shown = marking ? [] : stage === "open" && !assignee ? (["take", ...offered.open] as const) : offered[stage]
  return (
    <div className={`row${row.unread ? " is-unread" : ""}${marked ? " is-marked" : ""}`}>
      <button
        type="button"
        className="row-main"
        tabIndex={tab}
        role={marking ? "checkbox" : undefined}
        aria-checked={marked}
        onClick={(event) => onMain(row, event)}
      >
        {marking && <span className="mark-box">{marked && <Icon name="check" size={14} />}</span>}
        <span className="where-icon" aria-hidden="true">
          <Icon name={icon} />
        </span>
        <span className="who">
          <span className="name" title={row.name}>
            <bdi>{row.name}</bdi>
          </span>
          <span className="where" aria-hidden={when ? "true" : undefined}>
            {found && <bdi className="found">{found}</bdi>}
            {when && <bdi className="when">{when}</bdi>}
            {as && <bdi className="as">{as}</bdi>}
            <bdi>{where}</bdi>
            {inbox && <bdi className="inbox">{inbox}</bdi>}
          </span>
        </span>
        <span className="tn-unseen">{more.filter(Boolean).join(", ")}</span>
      </button>
      {shown.length > 0 && (
        <span className="row-acts">
          {shown.map((what) => (
            <Button
              key={what}
              icon={acts[what].icon}
              bare
              // A list has many of these: each says whom it is about.
              label={`${t(acts[what].key)} · ${row.name}`}
              tabIndex={tab}
              off={what !== "go" && (hold ? t("reason_hold") : pending && t("reason_busy"))}
              onClick={() => act(what, row)}
            />
          ))}
        </span>
      )}
      {(stage === "scheduled" || due) && (
        <span
          className="promised"
          title={due ? t(late ? "queue_due_late" : "queue_due") : t("state_scheduled", { when: when ?? "" })}
        >
          <StateIcon state={due ? "due" : "scheduled"} />
        </span>
      )}
      {wait && (
        <span className="wait" aria-hidden="true" dir="ltr">
          {wait}
        </span>
      )}
      <span className="whose" title={state} aria-hidden="true">
        {pending ? (
          <Icon name="pending" size={20} />
        ) : stage === "closed" ? (
          <Icon name="close" size={20} />
        ) : (
          <Avatar
            name={assignee?.name ?? team?.name ?? null}
            mine={assignee?.mine ?? false}
            team={!assignee && team !== null}
          />
        )}
      </span>
    </div>
  )
}

/** A row that has not come yet, of a row's exact size. */
export const RowBones = () => (
  <div className="row" aria-hidden="true">
    <span className="bone where-icon" />
    <span className="who" aria-hidden="true">
      <span className="bone name" />
      <span className="bone where" />
    </span>
    <span className="bone wait-bone" />
    <span className="bone avatar-bone" />
  </div>
)
