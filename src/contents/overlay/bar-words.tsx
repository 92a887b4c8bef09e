import type { ConversationWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { StateIcon, type StateShape } from "~shared/ui/state-icon"
import { useNow } from "~shared/ui/use-now"
import { useSurface } from "./surface"
import { type Sending, sayPending, sayTrouble, type Trouble } from "./say"

function shapeOf({ stage, assignee, me }: ConversationWindow): StateShape {
  if (stage !== "open") return stage
  if (!assignee) return "unassigned"
  return assignee.id === me.id ? "mine" : "mate"
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
  const closedAt = window?.closedAt ?? null
  const dated = trouble && "refusal" in trouble && "at" in trouble.refusal ? trouble.refusal.at : null
  const now = useNow(dated ?? closedAt, dated === null ? 60_000 : 1000)

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
  const closed = () =>
    closedAt === null ? t("state_closed_plain") : t("state_closed", { ago: words.agoCalm(closedAt, now) })
  const said: Record<StateShape, () => string> = {
    unassigned: () => t("state_unassigned"),
    mine: () => t("state_open"),
    mate: () => t("state_open"),
    closed,
    none: () => t("state_none"),
    pending: () => (pending ? sayPending(words, pending) : "")
  }
  const text = said[shape]()
  return (
    <span className={`state is-${shape}`} title={text}>
      <StateIcon state={shape} />
      <bdi className="words">{text}</bdi>
    </span>
  )
}
