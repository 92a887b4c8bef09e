import type { ConversationWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { StateIcon, type StateShape } from "~shared/ui/state-icon"
import { useNow } from "~shared/ui/use-now"
import type { Words } from "~shared/i18n/words"
import type { Instant } from "~shared/vocabulary"
import { type Sending, sayPending, sayTrouble, type Trouble } from "./say"
import { useSurface } from "./surface"
import { sayWhen } from "./when"

function shapeOf({ stage, due, assignee, me, blocked }: ConversationWindow): StateShape {
  if (blocked) return "blocked"
  if (stage !== "open") return stage
  if (due) return "due"
  if (!assignee) return "unassigned"
  return assignee.id === me.id ? "mine" : "mate"
}

/** What the state is called: in full, and as short as it may become. */
function sayState(words: Words, shape: StateShape, window: ConversationWindow, now: Instant): [string, string] {
  const { t } = words
  const { closedAt, closedAs, until, due, ask, promised } = window
  // O5
  if (ask && promised !== null && promised > now)
    return [t("ask_resnooze", { when: sayWhen(words, promised, now) }), t("ask_resnooze_brief")]
  if (shape === "blocked") return [t("state_blocked"), t("state_blocked")]
  if (shape === "scheduled" && until !== null) {
    const said = t("state_scheduled", { when: sayWhen(words, until, now) })
    return [said, said]
  }
  if (shape === "due" && due) {
    const { today } = words.clock(due.until, now)
    const said = t(today ? "state_due_today" : "state_due", { when: sayWhen(words, due.until, now) })
    return [due.late ? `${said} · ${t("due_late")}` : said, said]
  }
  if (shape === "closed") {
    if (closedAt === null) return [t("state_closed_plain"), t("state_closed_plain")]
    const ago = words.agoCalm(closedAt, now)
    const said = t("state_closed", { ago })
    return [closedAs ? t("state_closed_as", { category: closedAs, ago }) : said, said]
  }
  const said = t(shape === "unassigned" ? "state_unassigned" : shape === "none" ? "state_none" : "state_open")
  return [said, said]
}

interface BarWordsProps {
  window: ConversationWindow | null
  trouble: Trouble | null
  pending: Sending | null
}

/** The state in words with its shape, or what has just gone wrong in its place. */
export function BarWords({ window, trouble, pending }: BarWordsProps) {
  const { words } = useSurface()
  const { t } = words
  const dated = trouble && "refusal" in trouble && "at" in trouble.refusal ? trouble.refusal.at : null
  const moving = window && (window.closedAt ?? window.until ?? (window.due || window.ask ? 0 : null))
  const now = useNow(dated ?? moving, dated === null ? 60_000 : 1000)

  if (trouble || !window || window.stopped) {
    const said = trouble ? sayTrouble(words, trouble, now) : t("stopped")
    const icon = trouble && !("refusal" in trouble) ? "refused" : "alert"
    return (
      <span className="state" title={said}>
        <Icon name={icon} />
        <bdi className="words">{said}</bdi>
      </span>
    )
  }
  const shape = pending ? "pending" : shapeOf(window)
  const [full, brief] = pending
    ? [sayPending(words, pending), sayPending(words, pending)]
    : sayState(words, shape, window, now)
  return (
    <span
      className={`state is-${shape}${shape === "due" && window.due?.late ? " is-late" : ""}${window.ask ? " is-asked" : ""}`}
      title={full}
    >
      <StateIcon state={shape} />
      <bdi className="words full">{full}</bdi>
      {brief !== full && (
        <bdi className="words brief" aria-hidden="true">
          {brief}
        </bdi>
      )}
    </span>
  )
}
