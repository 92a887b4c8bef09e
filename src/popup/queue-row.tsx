import type { Words } from "~shared/i18n/words"
import type { QueueRow as Row } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Instant } from "~shared/vocabulary"
import { accountLabel, consoleLook } from "./consoles"

export type RowAct = "take" | "close" | "reactivate" | "go"

interface QueueRowProps {
  words: Words
  row: Row
  now: Instant
  /** Is there more than one account, so that it must be told which? */
  manyAccounts: boolean
  /** The one row that Tab reaches. */
  stop: boolean
  act: (what: RowAct, row: Row) => void
}

/** Who, where, since when and whose. Never what was written. */
export function QueueRow({ words, row, now, manyAccounts, stop, act }: QueueRowProps) {
  const { t } = words
  const { label, icon } = consoleLook(row.console)
  const where = manyAccounts && row.account ? `${label} · ${accountLabel(row.account)}` : label
  const { assignee, stage, pending } = row
  const whose = !assignee ? t("state_unassigned") : assignee.mine ? t("you") : assignee.name
  const state = stage === "closed" ? t("state_closed_plain") : whose
  const wait = row.waitingSince === null ? null : words.span(now - row.waitingSince)
  const more = [state, wait && t("waiting_for", { wait }), row.unread && t("queue_unread")]
  const tab = stop ? 0 : -1
  // A list has many of these: each says whom it is about.
  const named = (key: Parameters<typeof t>[0]) => `${t(key)} · ${row.name}`
  return (
    <div className={row.unread ? "row is-unread" : "row"}>
      <button type="button" className="row-main" tabIndex={tab} onClick={() => act("go", row)}>
        <span className="where-icon" aria-hidden="true">
          <Icon name={icon} />
        </span>
        <span className="who">
          <span className="name" title={row.name}>
            <bdi>{row.name}</bdi>
          </span>
          <span className="where">
            <bdi>{where}</bdi>
          </span>
        </span>
        <span className="tn-unseen">{more.filter(Boolean).join(", ")}</span>
      </button>
      <span className="row-acts">
        {stage === "open" && !assignee && (
          <Button
            icon="take"
            bare
            label={named("act_take")}
            tabIndex={tab}
            off={pending}
            onClick={() => act("take", row)}
          />
        )}
        {stage === "open" ? (
          <Button
            icon="close"
            bare
            label={named("act_close")}
            tabIndex={tab}
            off={pending}
            onClick={() => act("close", row)}
          />
        ) : (
          <Button
            icon="reopen"
            bare
            label={named("act_reopen")}
            tabIndex={tab}
            off={pending}
            onClick={() => act("reactivate", row)}
          />
        )}
        <Button icon="go" bare label={named("act_go")} tabIndex={tab} onClick={() => act("go", row)} />
      </span>
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
          <Avatar name={assignee?.name ?? null} mine={assignee?.mine ?? false} />
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
