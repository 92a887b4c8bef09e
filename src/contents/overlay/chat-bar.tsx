import { type MouseEvent, useRef, useState } from "react"
import type { Seen } from "~shared/protocol/use-view"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { Box, Scene } from "../page/world"
import { AssignMenu, type BarMenu, MoreMenu } from "./bar-menus"
import { BarRow } from "./bar-row"
import { BarWords } from "./bar-words"
import { useSurface } from "./surface"
import { useActs } from "./use-acts"

/** Two presses on one spot within this time (ms) are one. */
const doubleClick = 500

interface ChatBarProps {
  box: Box
  chat: NonNullable<Scene["chat"]>
  seen: Seen<"conversation">
}

/** The bar of the chat in front, in every state of its conversation. */
export function ChatBar({ box, chat, seen }: ChatBarProps) {
  const { world, words } = useSurface()
  const { t } = words
  // A window of the chat before may still be the last one that came.
  const window = seen.window?.contact === chat.contact ? seen.window : null
  const { act, sending, trouble: refused } = useActs(window)
  const [menu, setMenu] = useState<BarMenu | null>(null)
  const pressedOpen = useRef<BarMenu | null>(null)
  const lastPress = useRef({ x: 0, at: -doubleClick })
  const assignButton = useRef<HTMLButtonElement>(null)
  const moreButton = useRef<HTMLButtonElement>(null)
  const now = useNow(window?.waitingSince ?? null)

  const trouble = refused ?? (seen.failure && { failure: seen.failure })
  const label = t("bar_label", { name: chat.name })
  const tone = window?.stopped || (trouble && "refusal" in trouble) ? "warn" : trouble ? "danger" : "plain"
  const { stage, assignee, me } = window ?? {}
  const pending = sending ?? window?.pending ?? null
  const still = pending !== null || (window?.stopped ?? true)
  const mine = assignee !== null && assignee?.id === me?.id

  /** A press elsewhere closes an open menu first; without remembering, the press on its own button would open it again. */
  const opener = (which: BarMenu) => ({
    "aria-haspopup": "menu" as const,
    "aria-expanded": menu === which,
    onPointerDown: () => {
      pressedOpen.current = menu
    },
    onClick: () => {
      setMenu(pressedOpen.current === which ? null : which)
      pressedOpen.current = null
    }
  })
  const acting = (start: () => Promise<boolean>) => (event: MouseEvent) => {
    const byKeyboard = event.detail === 0
    // After Close, New stands where Close stood: the second half of a double click must not open a conversation.
    const before = lastPress.current
    const press = { x: event.clientX, at: event.timeStamp }
    if (!byKeyboard) lastPress.current = press
    if (!byKeyboard && press.at - before.at < doubleClick && Math.abs(press.x - before.x) < 16) return
    void start().then(() => byKeyboard && world.focusBox())
  }
  if (!window)
    return (
      <BarRow box={box} label={label} tone={tone}>
        {trouble ? <BarWords window={null} trouble={trouble} pending={null} /> : <span className="skeleton" />}
      </BarRow>
    )

  const { contact, ordinal, waitingSince } = window
  const owner = mine ? t("you") : (assignee?.name ?? null)
  const open = acting(() => act("conversation.open", { contact }, "open", t("said_opened")))
  return (
    <BarRow box={box} label={label} tone={tone}>
      <BarWords window={window} trouble={trouble} pending={pending} />
      {!still && stage === "open" && (
        <Button
          ref={assignButton}
          className="assignee"
          label={owner ?? t("act_assign")}
          aria-label={owner ? t("assign_label", { name: owner }) : t("act_assign")}
          title={assignee?.name ?? t("act_assign")}
          icon={assignee ? undefined : "assign"}
          before={assignee && <Avatar name={assignee.name || t("you")} mine={mine} />}
          after={<Icon name="down" size={14} />}
          {...opener("assign")}
        />
      )}
      {!still && stage === "closed" && owner && (
        <span className="owner" title={assignee?.name}>
          <Avatar name={assignee?.name || t("you")} mine={false} />
          <bdi className="tn-label">{owner}</bdi>
        </span>
      )}
      {waitingSince !== null && tone === "plain" && (
        <span className="wait" title={t("waiting_for", { wait: words.span(now - waitingSince) })}>
          <Icon name="wait" size={14} />
          <span className="tn-unseen">{t("waiting_for", { wait: "" })}</span>
          <bdi dir="ltr">{words.span(now - waitingSince)}</bdi>
        </span>
      )}
      <span className="space" />
      {stage === "open" && !still && !mine && (
        <Button
          className="take"
          icon="take"
          label={t("act_take")}
          look={assignee ? "outlined" : "solid"}
          onClick={acting(() =>
            act("conversation.take", { contact, from: assignee?.id ?? null }, "take", t("said_mine"))
          )}
        />
      )}
      {stage === "open" && !window.stopped && (
        <Button
          className="close"
          icon="close"
          label={t("act_close")}
          off={still}
          onClick={acting(() => act("conversation.close", { contact, ordinal }, "close", t("said_closed")))}
        />
      )}
      {stage === "closed" && !window.stopped && (
        <>
          <Button
            className="outlined"
            icon="reopen"
            look="outlined"
            label={t("act_reopen")}
            off={still}
            onClick={acting(() =>
              act("conversation.reactivate", { contact, ordinal }, "reactivate", t("said_reactivated"))
            )}
          />
          <Button
            className="second"
            icon="add"
            label={t("act_new")}
            title={t("act_new_full")}
            off={still}
            onClick={open}
          />
        </>
      )}
      {stage === "none" && !window.stopped && (
        <Button className="outlined" icon="add" look="outlined" label={t("act_open")} off={still} onClick={open} />
      )}
      <Button ref={moreButton} className="more" icon="more" label={t("act_more")} bare {...opener("more")} />
      {menu === "assign" && <AssignMenu window={window} act={act} under={assignButton} close={() => setMenu(null)} />}
      {menu === "more" && <MoreMenu window={window} act={act} under={moreButton} close={() => setMenu(null)} />}
    </BarRow>
  )
}
