import { useRef, useState } from "react"
import type { ConversationWindow } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { Box } from "../page/world"
import { BarActs, type BarHands } from "./bar-acts"
import { MoreMenu } from "./bar-menus"
import { BarRow } from "./bar-row"
import { BarWords } from "./bar-words"
import { HandButton } from "./hand-button"
import type { Sending, Trouble } from "./say"
import { useSurface } from "./surface"
import { useFrames } from "./use-frames"

interface ChatBarProps {
  box: Box
  name: string
  window: ConversationWindow | null
  hands: BarHands
  trouble: Trouble | null
  pending: Sending | null
  /** Who could be opened next, where that did not happen by itself. */
  next: { name: string; open(): void } | null
  /** Something is with the platform now: until it is answered nothing else is asked. */
  still: boolean
}

/** The bar of the chat in front, in every state of its conversation. */
export function ChatBar({ box, name, window, hands, trouble, pending, next, still }: ChatBarProps) {
  const { words } = useSurface()
  const { t } = words
  const frames = useFrames()
  const [menu, setMenu] = useState(false)
  const pressedOpen = useRef(false)
  const moreButton = useRef<HTMLButtonElement>(null)
  const now = useNow(window?.waitingSince ?? null)
  const label = t("bar_label", { name })
  const tone = window?.stopped || (trouble && "refusal" in trouble) ? "warn" : trouble ? "danger" : "plain"
  if (!window)
    return (
      <BarRow box={box} label={label} tone={tone}>
        {trouble ? <BarWords window={null} trouble={trouble} pending={null} /> : <span className="skeleton" />}
      </BarRow>
    )

  const { stage, assignee, team, me, waitingSince, offline, unsent, stopped } = window
  const mine = assignee?.id === me.id
  const has = assignee?.name ?? team?.name ?? null
  const owner = mine ? t("you") : has
  const { blocked } = window
  const active = !blocked && (stage === "open" || stage === "scheduled")
  const unsaid = unsent > 0 ? t("offline", { n: unsent }) : t("offline_brief")
  return (
    <BarRow box={box} label={label} tone={tone}>
      <BarWords window={window} trouble={trouble} pending={pending} />
      {!stopped && !still && active && hands.assign && (
        <HandButton
          className="assignee"
          action="assign"
          hand={hands.assign}
          label={owner ?? t("act_assign")}
          aria-label={owner ? t("assign_label", { name: owner }) : t("act_assign")}
          title={has || t("act_assign")}
          icon={owner === null ? "assign" : undefined}
          before={
            owner !== null && <Avatar name={has || t("you")} mine={mine && pending === null} team={assignee === null} />
          }
          after={<Icon name="down" size={14} />}
          aria-haspopup="dialog"
          aria-expanded={frames.showing === "assign"}
        />
      )}
      {!stopped && !still && !blocked && stage === "closed" && owner && (
        <span className="owner" title={assignee?.name}>
          <Avatar name={assignee?.name || t("you")} mine={false} />
          <bdi className="tn-label">{owner}</bdi>
        </span>
      )}
      {waitingSince !== null && !blocked && !window.ask && stage !== "scheduled" && tone === "plain" && (
        <span className="wait" title={t("waiting_for", { wait: words.span(now - waitingSince) })}>
          <Icon name="wait" size={14} />
          <span className="tn-unseen">{t("waiting_for", { wait: "" })}</span>
          <bdi dir="ltr">{words.span(now - waitingSince)}</bdi>
        </span>
      )}
      {offline && (
        <span className="chip" role="status" title={unsaid}>
          <Icon name="offline" size={14} />
          <bdi className="full">{unsaid}</bdi>
          <bdi className="brief" aria-hidden="true">
            {t("offline_brief")}
          </bdi>
        </span>
      )}
      <span className="space" />
      {next && (
        <Button
          className="onward"
          icon="go"
          look="outlined"
          label={t("onward_open", { name: next.name })}
          after={
            <bdi className="tn-label brief" aria-hidden="true">
              {t("close_next")}
            </bdi>
          }
          onClick={next.open}
        />
      )}
      <BarActs window={window} hands={hands} trouble={trouble} pending={pending} />
      <Button
        ref={moreButton}
        className="more"
        data-act="more"
        icon="more"
        label={t("act_more")}
        bare
        aria-haspopup="menu"
        aria-expanded={menu}
        // A press elsewhere closes an open menu first; without remembering, the press on its own button would open it again.
        onPointerDown={() => {
          pressedOpen.current = menu
        }}
        onClick={() => {
          setMenu(!pressedOpen.current)
          pressedOpen.current = false
        }}
      />
      {menu && <MoreMenu hands={hands} under={moreButton} close={() => setMenu(false)} />}
    </BarRow>
  )
}
