import { useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { Keys } from "~shared/ui/key-name"
import { StateIcon, type StateShape } from "~shared/ui/state-icon"
import type { ContactId, KeyName } from "~shared/vocabulary"
import { Finder, type Line } from "./finder"
import { matches } from "./match"
import { TroubleLine } from "./trouble"

export interface PaletteEntry {
  id: string
  /** Those of a kind stand together, in the order in which kinds first appear; chats after the first of them. */
  kind: "verb" | "drawer" | "queue" | "setting"
  label: string
  /** What it acts on, or how many: said after the label. */
  note?: string
  key?: KeyName
  icon: IconName
  /** So it is now. */
  marked?: boolean
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
  /** Why the last choice came to nothing. */
  trouble: string | null
  onQuery: (text: string) => void
  onPick: (entry: PaletteEntry) => void
  onJump: (chat: PaletteChat) => void
  onCancel: () => void
}

const stateWords: Record<StateShape, Key> = {
  unassigned: "state_unassigned",
  mine: "you",
  mate: "state_open",
  scheduled: "state_scheduled_plain",
  due: "state_due_plain",
  closed: "state_closed_plain",
  blocked: "row_blocked",
  pending: "state_open",
  none: "state_none"
}

/** Everything one can do, and every chat, by what is typed. */
export function PaletteCard({ words, entries, chats, trouble, onQuery, onPick, onJump, onCancel }: PaletteCardProps) {
  const { t } = words
  const [query, setQuery] = useState("")

  const heads: Record<PaletteEntry["kind"], string | null> = {
    verb: null,
    drawer: t("drawer_label"),
    queue: t("palette_queue"),
    setting: t("nav_label")
  }
  const named = (kind: PaletteEntry["kind"]): Line[] =>
    entries
      .filter((entry) => entry.kind === kind && matches(query, entry.label, heads[kind] ?? ""))
      .map((entry) => ({
        id: `${kind}-${entry.id}`,
        picture: <Icon name={entry.icon} />,
        label: entry.label,
        // Why not is more than with whom.
        beside: entry.off ? undefined : entry.note,
        marked: entry.marked,
        key: entry.key,
        off: entry.off,
        pick: () => onPick(entry)
      }))
  const found = chats.map(
    (chat): Line => ({
      id: `chat-${chat.contact}`,
      picture: <StateIcon state={chat.state} />,
      label: chat.name,
      note: t(stateWords[chat.state]),
      pick: () => onJump(chat)
    })
  )
  const [first, ...rest] = [...new Set(entries.map(({ kind }) => kind))].map((kind) => ({
    head: heads[kind],
    lines: named(kind)
  }))
  return (
    <div className="tn-card tn-palette">
      <Finder
        words={words}
        label={t("palette_find")}
        placeholder={t("palette_find")}
        query={query}
        groups={[...(first ? [first] : []), { head: t("palette_chats"), lines: found }, ...rest]}
        after={<Keys name="Escape" />}
        busy={false}
        onQuery={(text) => {
          setQuery(text)
          onQuery(text)
        }}
        onCancel={onCancel}
      />
      <TroubleLine words={words} trouble={trouble} />
    </div>
  )
}
