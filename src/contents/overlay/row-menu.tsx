import { useCallback, useState } from "react"
import { send } from "~shared/protocol/send"
import { useView } from "~shared/protocol/use-view"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { Menu, MenuItem, MenuLine } from "~shared/ui/menu"
import { PresenceDot } from "~shared/ui/presence-dot"
import { useNow } from "~shared/ui/use-now"
import type { RowMenu as Asked } from "../page/world"
import { AssignItems } from "./assign-menu"
import { FaultNote, GuardedPart } from "./guarded-part"
import { sayPending, sayTrouble } from "./say"
import { useSurface } from "./surface"
import { useActs } from "./use-acts"
import { useFrames } from "./use-frames"
import { useOnward } from "./use-onward"

/** What is said of a menu that broke stands where the menu would. */
export function GuardedRowMenu({ menu }: { menu: Asked }) {
  const { world, words } = useSurface()
  const leave = () => {
    world.askRowMenu(null)
    menu.done()
  }
  const { x, y, height } = menu.at
  const at = { left: Math.max(8, Math.min(x, innerWidth - 392)), top: Math.min(y + height + 4, innerHeight - 100) }
  return (
    <GuardedPart
      surface="row-menu"
      fallback={(retry) => <FaultNote world={world} words={words} at={at} onRetry={retry} onGone={leave} />}
    >
      <RowMenu menu={menu} />
    </GuardedPart>
  )
}

/** The menu of a chat's row, without opening the chat. A refusal is told in it, since there is no bar to tell it. */
function RowMenu({ menu }: { menu: Asked }) {
  const { world, host, words } = useSurface()
  const { t } = words
  const frames = useFrames()
  const onward = useOnward()
  const { data: window, failure } = useView("conversation", { contact: menu.contact }, host)
  const whose = useCallback((said: string) => t("said_of", { name: menu.name, said }), [t, menu.name])
  const { act, trouble: refused } = useActs(window, world.scene.chat?.contact === menu.contact ? undefined : whose)
  const [assigning, setAssigning] = useState(false)
  const now = useNow(0, 1000)

  const leave = () => {
    world.askRowMenu(null)
    menu.done()
  }
  const done = (_byKeyboard: boolean, sent: Promise<boolean>) => void sent.then((fine) => fine && leave())
  /** A card takes the menu's place; it gives the focus on by itself. */
  const open = (card: "schedule" | "close") => {
    world.askRowMenu(null)
    frames.open(card, menu.at, menu.contact)
  }
  const trouble = refused ?? (failure && { failure })
  const still = window && (window.stopped || window.busy)
  const held = window && window.hold !== null
  const page = !window ? "waiting" : held ? "held" : assigning ? "assign" : "acts"

  const item = (icon: IconName, label: string, sent: () => Promise<boolean>) => (
    <MenuItem icon={<Icon name={icon} />} label={label} onPick={(byKeyboard) => done(byKeyboard, sent())} />
  )
  const acts = () => {
    if (!window || still) return null
    if (held)
      return (
        <>
          <div className="row-note">
            <Icon name="refused" />
            <bdi>{t("reason_hold")}</bdi>
          </div>
          <MenuItem
            icon={<PresenceDot presence="online" />}
            label={t("act_available")}
            onPick={() => void send("presence.set", { available: true })}
          />
        </>
      )
    const { contact, stage, ordinal, assignee, me } = window
    if (window.blocked)
      return item("reopen", t("act_unblock"), () => act("contact.unblock", { contact }, "unblock", t("said_unblocked")))
    if (stage === "closed" || stage === "none")
      return (
        <>
          {stage === "closed" &&
            item("reopen", t("act_reopen"), () =>
              act("conversation.reactivate", { contact, ordinal }, "reactivate", t("said_reactivated"))
            )}
          {item("add", t("act_new_full"), () => act("conversation.open", { contact }, "open", t("said_opened")))}
        </>
      )
    const from = assignee?.id ?? null
    return (
      <>
        {from !== me.id &&
          item("take", t("act_take"), () => act("conversation.take", { contact, from }, "take", t("said_mine")))}
        <MenuItem
          icon={<Icon name="assign" />}
          label={t("act_assign")}
          expands
          after={<Icon name="forward" size={14} />}
          onPick={() => setAssigning(true)}
        />
        {stage === "scheduled" &&
          item("resume", t("act_resume"), () =>
            act("conversation.resume", { contact, ordinal }, "resume", t("said_resumed"))
          )}
        <MenuItem icon={<Icon name="schedule" />} label={t("act_schedule_card")} onPick={() => open("schedule")} />
        {window.asks === "none" ? (
          item("close", t("act_close"), () =>
            act("conversation.close", { contact, ordinal, note: null }, "close", t("said_closed")).then((fine) => {
              if (fine) onward.after(contact, false)
              return fine
            })
          )
        ) : (
          <MenuItem icon={<Icon name="close" />} label={t("act_close_card")} onPick={() => open("close")} />
        )}
      </>
    )
  }
  return (
    <Menu
      label={t("row_menu_label", { name: menu.name })}
      at={() => menu.at}
      width={assigning ? 296 : 232}
      page={page}
      onClose={leave}
    >
      {!window && !trouble && <div className="row-waiting" aria-hidden="true" />}
      {trouble && (
        <div className="row-trouble">
          <Icon name="refused" />
          <bdi>{sayTrouble(words, trouble, now)}</bdi>
        </div>
      )}
      {still && !trouble && (
        <div className="row-note">
          <Icon name={window.stopped ? "alert" : "pending"} />
          <bdi>{window.stopped || !window.pending ? t("stopped") : sayPending(words, window.pending)}</bdi>
        </div>
      )}
      {window && !still && !held && assigning ? (
        <>
          <MenuItem icon={<Icon name="back" />} label={t("act_back")} onPick={() => setAssigning(false)} />
          <MenuLine />
          <AssignItems window={window} act={act} done={done} />
        </>
      ) : (
        acts()
      )}
    </Menu>
  )
}
