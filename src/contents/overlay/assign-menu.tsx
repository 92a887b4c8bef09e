import type { ConversationWindow, Teammate } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Icon } from "~shared/ui/icon"
import { MenuHead, MenuItem, MenuLine } from "~shared/ui/menu"
import { useSurface } from "./surface"
import type { Act } from "./use-acts"

/** Who has least to do comes first. */
const byLoad = (a: Teammate, b: Teammate) => a.open - b.open || a.name.localeCompare(b.name)

interface AssignItemsProps {
  window: ConversationWindow
  act: Act
  done(byKeyboard: boolean, sent: Promise<boolean>): void
}

/** Me first, then the team, then nobody. The one who has it is marked; choosing him again changes nothing. */
export function AssignItems({ window, act, done }: AssignItemsProps) {
  const { t } = useSurface().words
  const { contact, assignee, me, members } = window
  const mates = members.filter((member) => member.id !== me.id && !member.gone).sort(byLoad)
  const mine = members.find((member) => member.id === me.id)
  const from = assignee?.id ?? null

  const give = (to: Teammate | null) => (byKeyboard: boolean) => {
    if ((to?.id ?? null) === from) return done(byKeyboard, Promise.resolve(true))
    const said = !to ? t("said_released") : to.id === me.id ? t("said_mine") : t("said_assigned", { name: to.name })
    done(byKeyboard, act("conversation.assign", { contact, to: to?.id ?? null, from }, to ? "assign" : "release", said))
  }
  const line = (member: Teammate, label: string) => (
    <MenuItem
      key={member.id}
      icon={<Avatar name={member.name || t("you")} mine={member.id === me.id} />}
      label={label}
      note={t("open_count", { n: member.open })}
      chosen={member.id === from}
      after={<Icon name="check" />}
      onPick={give(member)}
    />
  )
  return (
    <>
      {mine && line(mine, t("act_assign_me"))}
      {mates.length > 0 && <MenuHead>{t("agents")}</MenuHead>}
      {mates.map((member) => line(member, member.name))}
      {from !== null && (
        <>
          <MenuLine />
          <MenuItem icon={<Icon name="unassign" />} label={t("act_unassign")} onPick={give(null)} />
        </>
      )}
    </>
  )
}
