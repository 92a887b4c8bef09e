import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Inbox } from "~shared/workspace"
import { UnsavedDot } from "../unsaved-dot"
import { ownRules } from "./draft"
import { lostPart, sayInbox } from "./say"

interface InboxRowProps {
  words: Words
  setup: SetupWindow
  inbox: Inbox
  /** Something of it was written and not saved. */
  unsaved: boolean
  off: string | false
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onEdit: () => void
  onRemove: () => void
}

/** One inbox: its rule in words, who serves it, how much is open in it, and what it names that is gone. */
export function InboxRow({ words, setup, inbox, unsaved, ...rest }: InboxRowProps) {
  const { t } = words
  const { off, first, last, onMove, onEdit, onRemove } = rest
  const { name } = inbox
  const lost = lostPart(setup, inbox)
  const team = setup.teams.find((one) => one.id === inbox.team)
  const own = ownRules.filter(({ key }) => inbox.settings[key] !== undefined).length
  const facts = [
    lost !== "team" && (team?.name ?? t("inbox_team_all")),
    t("open_count", { n: setup.filed[inbox.id] ?? 0 }),
    own > 0 && t("inbox_own_count", { n: own })
  ].filter((one) => one !== false)
  return (
    <li className="inbox">
      <span className="inbox-words">
        <span className="named">
          <bdi className="inbox-name">{name}</bdi>
          {unsaved && <UnsavedDot words={words} />}
        </span>
        <span className="inbox-rule">{sayInbox(words, setup, inbox)}</span>
        {lost && (
          <span className="inbox-lost">
            <Icon name="alert" />
            {t(lost === "team" ? "inbox_team_gone" : "inbox_part_gone")}
          </span>
        )}
      </span>
      <span className="inbox-facts">{facts.join(" · ")}</span>
      <span className="row-acts">
        <Button
          icon="up"
          bare
          label={t("inbox_up", { name })}
          off={off || (first && t("category_is_first"))}
          onClick={() => onMove(-1)}
        />
        <Button
          icon="down"
          bare
          label={t("inbox_down", { name })}
          off={off || (last && t("category_is_last"))}
          onClick={() => onMove(1)}
        />
        <Button icon="edit" bare label={t("inbox_edit", { name })} off={off} onClick={onEdit} />
        <Button icon="x" bare label={t("inbox_remove", { name })} off={off} onClick={onRemove} />
      </span>
    </li>
  )
}
