import { useState } from "react"
import { PaletteCard, type PaletteEntry } from "~shared/cards/palette-card"
import {
  drawerEntries,
  foundChats,
  optionsEntry,
  queueCommands,
  queueEntries,
  statusEntry,
  verbs
} from "~shared/cards/palette-entries"
import { sayJump } from "~shared/i18n/jumps"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { panelSections } from "~shared/protocol/frame"
import { send } from "~shared/protocol/send"
import { useNamed } from "~shared/protocol/use-named"
import type { ConversationWindow, DeskWindow } from "~shared/protocol/views"
import { actions } from "~shared/vocabulary"
import { tell } from "./link"

interface PaletteProps {
  /** The conversation in front; null = no customer's chat is. */
  window: ConversationWindow | null
  desk: DeskWindow
  words: Words
}

const shut = (how: "escape" | "done") => tell({ tell: "shut", how })

/** All that can be done here by a name: with the chat in front, in the drawer and in the queue. */
export function Palette({ window: seen, desk, words }: PaletteProps) {
  const { t } = words
  const [query, setQuery] = useState("")
  const [trouble, setTrouble] = useState<string | null>(null)
  const chats = foundChats(useNamed(query))

  const none = t("reason_no_chat")
  const subject = seen && { ...seen, mine: seen.assignee?.id === seen.me.id, blocked: seen.blocked !== null }
  const acts = verbs(words, desk.keys, subject, none, seen ? {} : { snippets: none, note: none })
  const places = drawerEntries(words, seen ? null : none)
  const queue = queueEntries(words)
  // What can be done stands before what cannot.
  const entries = [
    ...(seen ? [...acts, ...places, ...queue] : [...queue, ...acts, ...places]),
    statusEntry(words, desk.status),
    optionsEntry(words)
  ]

  const ended = (wrong: string | null) => (wrong === null ? shut("done") : setTrouble(wrong))
  const pick = async ({ id, kind }: PaletteEntry) => {
    const action = kind === "verb" && actions.find((one) => one === id)
    const section = kind === "drawer" && panelSections.find((one) => one === id)
    const ask = kind === "queue" && queueCommands.find((one) => one === id)
    if (action) tell({ tell: "do", action })
    else if (section) tell({ tell: "section", section })
    else if (ask === "next") ended(sayJump(words, await send("queue.next", { after: seen?.contact ?? null }), ""))
    else if (ask) {
      const reply = await send("queue.show", { ask })
      ended(!reply.ok ? sayFailure(words, reply.failure) : reply.value.ok ? null : t("queue_not_shown"))
    } else {
      if (id === "status")
        void send("presence.set", { available: desk.status.presence === "offline" || desk.status.hold !== null })
      else void send("options.show", {})
      shut("done")
    }
  }
  return (
    <PaletteCard
      words={words}
      entries={entries}
      chats={chats}
      trouble={trouble}
      onQuery={(typed) => {
        setQuery(typed)
        setTrouble(null)
      }}
      onPick={(entry) => void pick(entry)}
      onJump={({ contact, name }) =>
        void send("queue.jump", { contact }).then((reply) => ended(sayJump(words, reply, name)))
      }
      onCancel={() => shut("escape")}
    />
  )
}
