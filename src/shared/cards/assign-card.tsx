import { useState } from "react"
import { byUse, sayMate, sayPresence } from "~shared/i18n/presence"
import type { Words } from "~shared/i18n/words"
import type { Teammate, TeamSeen } from "~shared/protocol/teammates"
import { Avatar } from "~shared/ui/avatar"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { AgentId, Member, TeamId } from "~shared/vocabulary"
import { Finder, type Line } from "./finder"
import { matches } from "./match"
import { type Trouble, TroubleLine } from "./trouble"

/** To whom it goes: a member, a team of which nobody has it yet, or nobody. */
export interface Goal {
  to: AgentId | null
  team: TeamId | null
  name: string
}

export interface AssignCardProps {
  words: Words
  me: Member
  members: Teammate[]
  teams: TeamSeen[]
  /** Who has it; left out for several conversations of different people. */
  assignee?: AgentId | null
  /** The team that has it with nobody in it. */
  team?: TeamId | null
  busy: boolean
  trouble: Trouble | null
  onAssign: (goal: Goal) => void
  onCancel: () => void
}

/**
 * Finds whom to give it to by what is typed: me first, then who is online and has least to do, then away, then offline; teams;
 * at the foot, nobody. Who is full can be given more by hand.
 */
export function AssignCard(props: AssignCardProps) {
  const { words, me, members, teams, assignee, team = null, busy, trouble, onAssign, onCancel } = props
  const { t } = words
  const [query, setQuery] = useState("")
  const now = useNow()
  const here = members.filter((member) => !member.gone)

  const line = (member: Teammate, label: string): Line => ({
    id: member.id,
    picture: <Avatar name={member.name || t("you")} mine={member.id === me.id} presence={member.presence} />,
    label,
    unseen: sayPresence(words, member.presence),
    // What I have is known to me; whether others are there is not.
    note: member.id === me.id ? t("open_count", { n: member.open }) : sayMate(words, member, now),
    marked: member.id === assignee,
    // Choosing who has it already changes nothing.
    pick: () => (member.id === assignee ? onCancel() : onAssign({ to: member.id, team: null, name: member.name }))
  })
  const mine = here
    .filter(({ id, name }) => id === me.id && matches(query, name, t("act_assign_me")))
    .map((member) => line(member, t("act_assign_me")))
  const mates = here
    .filter(({ id, name }) => id !== me.id && matches(query, name))
    .sort(byUse)
    .map((member) => line(member, member.name))
  const squares = teams
    .filter(({ name }) => matches(query, name, t("teams")))
    .map(
      ({ id, name, online }): Line => ({
        id,
        picture: <Avatar name={name} team />,
        label: name,
        note: t("team_online", { n: online }),
        marked: assignee === null && id === team,
        pick: () => (assignee === null && id === team ? onCancel() : onAssign({ to: null, team: id, name }))
      })
    )
  const nobody: Line = {
    id: "nobody",
    picture: <Icon name="unassign" />,
    label: t("act_unassign"),
    pick: () => onAssign({ to: null, team: null, name: "" })
  }
  const free = (assignee !== null || team !== null) && matches(query, nobody.label)
  return (
    <div className="tn-card tn-assign" aria-busy={busy}>
      <Finder
        words={words}
        label={t("assign_find")}
        placeholder={t("assign_find")}
        query={query}
        groups={[
          { head: null, lines: mine },
          { head: t("agents"), lines: mates },
          { head: t("teams"), lines: squares },
          { head: null, lines: free ? [nobody] : [] }
        ]}
        busy={busy}
        onQuery={setQuery}
        onCancel={onCancel}
      />
      <TroubleLine words={words} trouble={trouble} />
    </div>
  )
}
