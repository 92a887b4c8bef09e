import { useState } from "react"
import { PaletteCard, type PaletteEntry } from "~shared/cards/palette-card"
import {
  about,
  drawerEntries,
  foundChats,
  optionsEntry,
  type QueueCommand,
  queueCommands,
  queueEntries,
  statusEntry,
  type Subject,
  verbs
} from "~shared/cards/palette-entries"
import { sayJump } from "~shared/i18n/jumps"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { useNamed } from "~shared/protocol/use-named"
import type { Params, QueueRow, SetupWindow } from "~shared/protocol/views"
import { type Action, actions } from "~shared/vocabulary"

export interface QueuePaletteProps {
  words: Words
  setup: SetupWindow
  /** What the verbs act on: the marked rows, or the one that had the focus. */
  rows: QueueRow[]
  params: Params<"queue">
  marking: boolean
  /** Something done here may still be undone. */
  undoable: boolean
  onVerb: (action: Action, rows: QueueRow[]) => void
  onQueue: (command: Exclude<QueueCommand, "next">) => void
  onCancel: () => void
}

/** What is asked about several at once. */
const together: ReadonlySet<Action> = new Set<Action>(["assign", "schedule", "close"])
const inConsole = ["merge", "snippets", "note", "drawer"] as const

/** All that can be done in the queue by a name; what needs a console says so. */
export function QueuePalette(props: QueuePaletteProps) {
  const { words, setup, rows, params, marking, undoable, onVerb, onQueue, onCancel } = props
  const { t } = words
  const [query, setQuery] = useState("")
  const [trouble, setTrouble] = useState<string | null>(null)
  const chats = foundChats(useNamed(query))

  const [first] = rows
  const many = rows.length > 1
  const { hold } = setup.status
  const subject: Subject | null = !first
    ? null
    : many
      ? {
          name: t("bulk_marked", { n: rows.length }),
          stage: "open",
          mine: false,
          unread: false,
          stopped: false,
          blocked: false,
          hold
        }
      : {
          name: first.name,
          stage: first.stage,
          mine: first.assignee?.mine ?? false,
          unread: first.unread,
          stopped: false,
          blocked: first.blocked,
          hold
        }
  const off: Partial<Record<Action, string>> = {}
  for (const action of inConsole) off[action] = t("reason_in_console")
  for (const action of about) if (many && !together.has(action)) off[action] = t("reason_one")
  if (!undoable) off.undo = t("undo_nothing")

  const { section, stage, order, pendingOnly } = params
  const now = new Set<QueueCommand>([section, stage, order])
  if (pendingOnly) now.add("pending")
  if (marking) now.add("select")
  // The other keys are the console's.
  const acts = verbs(words, { undo: setup.keys.undo }, subject, t("reason_no_row"), off)
  const places = drawerEntries(words, t("reason_in_console"))
  const queue = queueEntries(words, now)
  const entries = [
    ...(first ? [...acts, ...queue] : [...queue, ...acts]),
    statusEntry(words, setup.status),
    optionsEntry(words),
    ...places
  ]

  const ended = (wrong: string | null) => (wrong === null ? onCancel() : setTrouble(wrong))
  const pick = async ({ id, kind }: PaletteEntry) => {
    const action = kind === "verb" && actions.find((one) => one === id)
    const command = kind === "queue" && queueCommands.find((one) => one === id)
    if (action) onVerb(action, rows)
    else if (command === "next") ended(sayJump(words, await send("queue.next", { after: null }), ""))
    else if (command) onQueue(command)
    else {
      if (id === "status")
        void send("presence.set", { available: setup.status.presence === "offline" || setup.status.hold !== null })
      else void send("options.show", {})
      onCancel()
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
      onCancel={onCancel}
    />
  )
}
