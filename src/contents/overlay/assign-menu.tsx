import { byUse, sayMate, sayPresence } from "~shared/i18n/presence"
import type { ConversationWindow, Teammate } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Icon } from "~shared/ui/icon"
import { MenuHead, MenuItem, MenuLine } from "~shared/ui/menu"
import { useNow } from "~shared/ui/use-now"
import type { AgentId, TeamId } from "~shared/vocabulary"
import { useSurface } from "./surface"
import type { Act } from "./use-acts"

interface AssignItemsProps {
  window: ConversationWindow
  act: Act
  done(byKeyboard: boolean, sent: Promise<boolean>): void
}

/** To a member, to a team of which nobody has it yet, or to nobody. */
interface Goal {
  to: AgentId | null
  team: TeamId | null
  name: string
}

/** Me first, then the agents as one would choose them, then teams, then nobody. Choosing again who has it changes nothing. */
export function AssignItems({ window, act, done }: AssignItemsProps) {
  const { words } = useSurface()
  const { t } = words
  const { contact, assignee, me, members, teams } = window
  const now = useNow()
  const mates = members.filter((member) => member.id !== me.id && !member.gone).sort(byUse)
  const mine = members.find((member) => member.id === me.id)
  const from = assignee?.id ?? null
  const having = from === null ? (window.team?.id ?? null) : null

  const give =
    ({ to, team, name }: Goal) =>
    (byKeyboard: boolean) => {
      if (to === from && team === having) return done(byKeyboard, Promise.resolve(true))
      const free = to === null && team === null
      const said = free ? t("said_released") : to === me.id ? t("said_mine") : t("said_assigned", { name })
      const sending = free ? "release" : "assign"
      done(byKeyboard, act("conversation.assign", { contact, to, team, from }, sending, said))
    }
  const line = (member: Teammate, label: string, note: string) => (
    <MenuItem
      key={member.id}
      icon={<Avatar name={member.name || t("you")} mine={member.id === me.id} presence={member.presence} />}
      label={label}
      unseen={sayPresence(words, member.presence)}
      note={note}
      chosen={member.id === from}
      after={<Icon name="check" />}
      onPick={give({ to: member.id, team: null, name: member.name })}
    />
  )
  return (
    <>
      {mine && line(mine, t("act_assign_me"), t("open_count", { n: mine.open }))}
      {mates.length > 0 && <MenuHead>{t("agents")}</MenuHead>}
      {mates.map((member) => line(member, member.name, sayMate(words, member, now)))}
      {teams.length > 0 && <MenuHead>{t("teams")}</MenuHead>}
      {teams.map(({ id, name, online }) => (
        <MenuItem
          key={id}
          icon={<Avatar name={name} team />}
          label={name}
          note={t("team_online", { n: online })}
          chosen={id === having}
          after={<Icon name="check" />}
          onPick={give({ to: null, team: id, name })}
        />
      ))}
      {(from !== null || having !== null) && (
        <>
          <MenuLine />
          <MenuItem
            icon={<Icon name="unassign" />}
            label={t("act_unassign")}
            onPick={give({ to: null, team: null, name: "" })}
          />
        </>
      )}
    </>
  )
}
