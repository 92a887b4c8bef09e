import { useState } from "react"
import { useView } from "~shared/protocol/use-view"
import { Icon } from "~shared/ui/icon"
import { Menu, MenuItem, MenuLine } from "~shared/ui/menu"
import { useNow } from "~shared/ui/use-now"
import type { RowMenu as Asked } from "../page/world"
import { AssignItems } from "./assign-menu"
import { sayPending, sayTrouble } from "./say"
import { useSurface } from "./surface"
import { useActs } from "./use-acts"

/** The menu of a chat's row, without opening the chat. A refusal is told in it, since there is no bar to tell it. */
export function RowMenu({ menu }: { menu: Asked }) {
  const { world, host, words } = useSurface()
  const { t } = words
  const { window, failure } = useView("conversation", { contact: menu.contact }, host)
  const { act, trouble: refused } = useActs(window)
  const [assigning, setAssigning] = useState(false)
  const now = useNow(0, 1000)

  const leave = () => {
    world.askRowMenu(null)
    menu.done()
  }
  const done = (_byKeyboard: boolean, sent: Promise<boolean>) => void sent.then((fine) => fine && leave())
  const trouble = refused ?? (failure && { failure })
  const still = window && (window.stopped || window.pending !== null)
  const page = !window ? "waiting" : assigning ? "assign" : "acts"
  const { contact, stage, ordinal, assignee, me } = window ?? {}
  const mine = assignee !== null && assignee?.id === me?.id

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
      {window && contact && !still && assigning && (
        <>
          <MenuItem icon={<Icon name="back" />} label={t("act_back")} onPick={() => setAssigning(false)} />
          <MenuLine />
          <AssignItems window={window} act={act} done={done} />
        </>
      )}
      {window && contact && !still && !assigning && stage === "open" && (
        <>
          {!mine && (
            <MenuItem
              icon={<Icon name="take" />}
              label={t("act_take")}
              onPick={(byKeyboard) =>
                done(
                  byKeyboard,
                  act("conversation.take", { contact, from: assignee?.id ?? null }, "take", t("said_mine"))
                )
              }
            />
          )}
          <MenuItem
            icon={<Icon name="assign" />}
            label={t("act_assign")}
            expands
            after={<Icon name="forward" size={14} />}
            onPick={() => setAssigning(true)}
          />
          <MenuItem
            icon={<Icon name="close" />}
            label={t("act_close")}
            onPick={(byKeyboard) =>
              done(byKeyboard, act("conversation.close", { contact, ordinal: ordinal ?? 0 }, "close", t("said_closed")))
            }
          />
        </>
      )}
      {window && contact && !still && !assigning && stage !== "open" && (
        <>
          {stage === "closed" && (
            <MenuItem
              icon={<Icon name="reopen" />}
              label={t("act_reopen")}
              onPick={(byKeyboard) =>
                done(
                  byKeyboard,
                  act(
                    "conversation.reactivate",
                    { contact, ordinal: ordinal ?? 0 },
                    "reactivate",
                    t("said_reactivated")
                  )
                )
              }
            />
          )}
          <MenuItem
            icon={<Icon name="add" />}
            label={t("act_new_full")}
            onPick={(byKeyboard) => done(byKeyboard, act("conversation.open", { contact }, "open", t("said_opened")))}
          />
        </>
      )}
    </Menu>
  )
}
