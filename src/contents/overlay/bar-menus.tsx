import type { RefObject } from "react"
import { sayKey } from "~shared/keys"
import { send } from "~shared/protocol/send"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { type Left, Menu, MenuItem, MenuLine } from "~shared/ui/menu"
import type { Action } from "~shared/vocabulary"
import type { Hands } from "./hands"
import { useSurface } from "./surface"

interface MoreMenuProps {
  hands: Hands
  under: RefObject<HTMLElement | null>
  close(): void
}

const placeOf = (element: HTMLElement | null) => element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 }

/** What has no room in the row, or is seldom wanted. Escape gives the focus back to the console's box. */
export function MoreMenu({ hands, under, close }: MoreMenuProps) {
  const { world, words, keys } = useSurface()
  const { t } = words
  // What the row could not hold any more; it is measured again only when it is drawn again.
  const gaveWay = under.current?.closest<HTMLElement>(".bar")?.dataset.fit?.includes("schedule")
  const left = (how: Left) => {
    close()
    if (how === "escape") world.focusBox()
  }
  const item = (action: Action, icon: IconName, label: string) => {
    const hand = hands[action]
    if (!hand) return null
    return (
      <MenuItem
        icon={<Icon name={icon} />}
        label={label}
        off={hand.off}
        after={!hand.off && keys[action] && <kbd className="key">{sayKey(keys[action])}</kbd>}
        onPick={() => {
          close()
          hand.run()
        }}
      />
    )
  }
  return (
    <Menu label={t("act_more")} at={() => placeOf(under.current)} width={296} onClose={left}>
      {gaveWay && item("schedule", "schedule", t("act_schedule"))}
      {item("mark-unread", "unread", t("act_mark_unread"))}
      {item("new", "add", t("act_new_full"))}
      {item("start", "add", t("do_start"))}
      {hands.unblock?.off ? item("block", "block", t("act_block")) : item("unblock", "reopen", t("act_unblock"))}
      {item("merge", "merge", t("act_merge"))}
      {(hands["mark-unread"] ?? hands.new) && <MenuLine />}
      <MenuItem
        icon={<Icon name="settings" />}
        label={t("act_options")}
        onPick={() => {
          close()
          void send("options.show", {})
        }}
      />
    </Menu>
  )
}
