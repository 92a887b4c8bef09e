import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { Teammate } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Icon } from "~shared/ui/icon"
import type { AgentId, Member } from "~shared/vocabulary"
import { Finder, type Line } from "./finder"
import { matches } from "./match"
import { type Trouble, TroubleLine } from "./trouble"

export interface AssignCardProps {
  words: Words
  me: Member
  members: Teammate[]
  /** Who has it; left out for several conversations of different people. */
  assignee?: AgentId | null
  busy: boolean
  trouble: Trouble | null
  onAssign: (to: AgentId | null) => void
  onCancel: () => void
}

/** Who has least to do comes first. */
const byLoad = (a: Teammate, b: Teammate) => a.open - b.open || a.name.localeCompare(b.name)

/** Finds a team mate by what is typed: me first, then who has least to do; at the foot, nobody. */
export function AssignCard({ words, me, members, assignee, busy, trouble, onAssign, onCancel }: AssignCardProps) {
  const { t } = words
  const [query, setQuery] = useState("")
  const here = members.filter((member) => !member.gone)

  const line = (member: Teammate, label: string): Line => ({
    id: member.id,
    picture: <Avatar name={member.name || t("you")} mine={member.id === me.id} />,
    label,
    note: t("open_count", { n: member.open }),
    marked: member.id === assignee,
    // Choosing who has it already changes nothing.
    pick: () => (member.id === assignee ? onCancel() : onAssign(member.id))
  })
  const mine = here
    .filter(({ id, name }) => id === me.id && matches(query, name, t("act_assign_me")))
    .map((member) => line(member, t("act_assign_me")))
  const mates = here
    .filter(({ id, name }) => id !== me.id && matches(query, name))
    .sort(byLoad)
    .map((member) => line(member, member.name))
  const nobody: Line = {
    id: "nobody",
    picture: <Icon name="unassign" />,
    label: t("act_unassign"),
    pick: () => onAssign(null)
  }
  const free = assignee !== null && matches(query, nobody.label)
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
