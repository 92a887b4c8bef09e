import type { Words } from "~shared/i18n/words"
import type { IconName } from "~shared/ui/icons"
import type { StateShape } from "~shared/ui/state-icon"
import type { ContactId, KeyName } from "~shared/vocabulary"

export interface PaletteEntry {
  id: string
  /** Verbs stand before the chats, settings after them. */
  kind: "verb" | "setting"
  label: string
  /** What it acts on, or how many: said after the label. */
  note?: string
  key?: KeyName
  icon: IconName
  /** Why it cannot be done now. */
  off?: string
}

export interface PaletteChat {
  contact: ContactId
  name: string
  state: StateShape
}

export interface PaletteCardProps {
  words: Words
  entries: PaletteEntry[]
  /** What the caller found for the text of `onQuery`. */
  chats: PaletteChat[]
  onQuery: (text: string) => void
  onPick: (entry: PaletteEntry) => void
  onJump: (chat: PaletteChat) => void
  onCancel: () => void
}

/** Everything one can do, and every chat, by what is typed. */
export function PaletteCard({ words, onCancel }: PaletteCardProps) {
  return <form onReset={onCancel}>{words.t("extName")}</form>
}
