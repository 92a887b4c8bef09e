import { send } from "~shared/protocol/send"
import type { ConversationWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { PresenceDot } from "~shared/ui/presence-dot"
import { useNow } from "~shared/ui/use-now"
import { HandButton } from "./hand-button"
import type { Hand, Hands } from "./hands"
import type { Sending, Trouble } from "./say"
import { useSurface } from "./surface"
import { useFrames } from "./use-frames"
import { sayWhen } from "./when"

/** `again` = the promised hour once more, `leave` = no more of it (O5). */
export type BarHands = Hands & { again: Hand | null; leave: () => void }

interface BarActsProps {
  window: ConversationWindow
  hands: BarHands
  trouble: Trouble | null
  pending: Sending | null
}

/** What the worker said no to because the closing asks for more. */
const asksMore = (trouble: Trouble | null) =>
  trouble !== null &&
  "refusal" in trouble &&
  (trouble.refusal.kind === "needs-category" || trouble.refusal.kind === "needs-summary")

/** Somebody else came first. */
const isConflict = (trouble: Trouble | null) =>
  trouble !== null && "refusal" in trouble && ["taken", "closed", "rescheduled"].includes(trouble.refusal.kind)

/** The group at the row's end: the primary, what else there is for this state, and Close; none of them ever moves. */
export function BarActs({ window, hands, trouble, pending }: BarActsProps) {
  const { words } = useSurface()
  const { t } = words
  const frames = useFrames()
  const { stage, assignee, me, promised, hold } = window
  const { again, take, resume, schedule, close, reactivate, unblock } = hands
  const now = useNow(promised && 0)
  const opens = (card: "schedule" | "close") => ({
    "aria-haspopup": "dialog" as const,
    "aria-expanded": frames.showing === card
  })
  if (window.stopped) return null
  const conflict = isConflict(trouble)
  const whatHappened = (
    <Button
      className="second"
      icon="past"
      look={stage === "open" ? "outlined" : "ghost"}
      label={t("act_what_happened")}
      onClick={() => frames.panel.show("feed")}
    />
  )
  // Where only who is available may act (O7), this is what can be done first.
  const available = hold && (
    <Button
      className="take"
      before={<PresenceDot presence="offline" />}
      look="solid"
      label={t("act_available")}
      title={t("held_offline")}
      onClick={() => void send("presence.set", { available: true })}
    />
  )
  if (window.blocked)
    return unblock ? (
      <HandButton
        className="outlined"
        action="unblock"
        hand={unblock}
        icon="reopen"
        look="outlined"
        label={t("act_unblock")}
      />
    ) : null
  if (stage === "closed" || stage === "none")
    return (
      <>
        {available}
        {stage === "closed" && reactivate && (
          <HandButton
            className="outlined"
            action="reactivate"
            hand={reactivate}
            icon="reopen"
            look="outlined"
            label={t("act_reopen")}
          />
        )}
        {conflict && whatHappened}
        {!conflict && hands.new && (
          <HandButton
            className={stage === "closed" ? "second" : "outlined"}
            action="new"
            hand={hands.new}
            icon="add"
            look={stage === "closed" ? "ghost" : "outlined"}
            label={stage === "closed" ? t("act_new") : t("act_open")}
            title={t("act_new_full")}
          />
        )}
      </>
    )
  const when = promised === null ? "" : sayWhen(words, promised, now)
  const asks = window.ask && promised !== null && promised > now
  const free = stage === "open" && assignee?.id !== me.id
  return (
    <>
      {available}
      {free && !pending && !conflict && take && (
        <HandButton
          className="take"
          action="take"
          hand={take}
          icon="take"
          look={assignee || hold ? "outlined" : "solid"}
          label={t("act_take")}
        />
      )}
      {stage === "scheduled" && resume && (
        <HandButton
          className="outlined"
          action="resume"
          hand={resume}
          icon="resume"
          look="outlined"
          label={t("act_resume")}
        />
      )}
      {again && (
        <HandButton
          className="again"
          action="schedule"
          hand={again}
          icon="clock"
          look="outlined"
          // The question says the hour.
          label={asks ? t("act_schedule_back") : t("act_schedule_again", { when })}
          aria-label={t("act_schedule_again", { when })}
          after={
            <bdi className="tn-label brief" aria-hidden="true">
              {when}
            </bdi>
          }
        />
      )}
      {asks && again && <Button className="outlined" icon="x" label={t("act_leave_open")} onClick={hands.leave} />}
      {conflict ? (
        whatHappened
      ) : asksMore(trouble) && close ? (
        <Button className="second" icon="close" look="outlined" label={t("act_choose")} onClick={close.run} />
      ) : (
        schedule && (
          <HandButton
            className="second schedule"
            action="schedule"
            hand={schedule}
            keyless={again !== null}
            icon="schedule"
            label={t("act_schedule")}
            {...opens("schedule")}
          />
        )
      )}
      {close && (
        <HandButton
          className="close"
          action="close"
          hand={close}
          icon="close"
          label={t("act_close")}
          {...opens("close")}
        />
      )}
    </>
  )
}
