import type { RefObject } from "react"
import { send } from "~shared/protocol/send"
import type { ConversationWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { type Left, Menu, MenuItem, MenuLine } from "~shared/ui/menu"
import { AssignItems } from "./assign-menu"
import { useSurface } from "./surface"
import type { Act } from "./use-acts"

export type BarMenu = "assign" | "more"

interface BarMenuProps {
  window: ConversationWindow
  act: Act
  under: RefObject<HTMLElement | null>
  close(): void
}

const placeOf = (element: HTMLElement | null) => element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 }

/** A menu of the bar gives the focus back to the console's box: after Escape, and after an act made by key. */
function useLeave(close: () => void) {
  const { world } = useSurface()
  return {
    left: (how: Left) => {
      close()
      if (how === "escape") world.focusBox()
    },
    done: (byKeyboard: boolean, sent?: Promise<unknown>) => {
      close()
      if (byKeyboard) void Promise.resolve(sent).then(() => world.focusBox())
    }
  }
}

export function AssignMenu({ window, act, under, close }: BarMenuProps) {
  const { t } = useSurface().words
  const { left, done } = useLeave(close)
  return (
    <Menu label={t("act_assign")} at={() => placeOf(under.current)} width={296} onClose={left}>
      <AssignItems window={window} act={act} done={done} />
    </Menu>
  )
}

export function MoreMenu({ window, act, under, close }: BarMenuProps) {
  const { t } = useSurface().words
  const { left, done } = useLeave(close)
  const { contact, stage, unread, stopped, pending } = window
  const still = stopped || pending !== null
  const noUnread = stage !== "open" ? t("reason_none") : unread && t("reason_unread")
  return (
    <Menu label={t("act_more")} at={() => placeOf(under.current)} width={296} onClose={left}>
      {!still && (
        <>
          <MenuItem
            icon={<Icon name="unread" />}
            label={t("act_mark_unread")}
            off={noUnread}
            onPick={(byKeyboard) =>
              done(byKeyboard, act("conversation.mark-unread", { contact }, "mark-unread", t("said_unread")))
            }
          />
          <MenuItem
            icon={<Icon name="add" />}
            label={t("act_new_full")}
            off={stage === "open" && t("reason_active")}
            onPick={(byKeyboard) => done(byKeyboard, act("conversation.open", { contact }, "open", t("said_opened")))}
          />
          <MenuLine />
        </>
      )}
      <MenuItem
        icon={<Icon name="settings" />}
        label={t("act_options")}
        onPick={() => {
          done(false)
          void send("options.show", {})
        }}
      />
    </Menu>
  )
}
