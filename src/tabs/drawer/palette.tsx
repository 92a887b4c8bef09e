import { useState } from "react"
import { PaletteCard, type PaletteChat, type PaletteEntry } from "~shared/cards/palette-card"
import { actionName } from "~shared/i18n/actions"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { useView } from "~shared/protocol/use-view"
import type { ConversationWindow, DeskWindow, QueueRow } from "~shared/protocol/views"
import type { IconName } from "~shared/ui/icons"
import type { StateShape } from "~shared/ui/state-icon"
import { type Action, actions } from "~shared/vocabulary"
import { tell } from "./link"

const icons: Record<Action, IconName> = {
  take: "take",
  assign: "assign",
  schedule: "schedule",
  resume: "resume",
  close: "close",
  reactivate: "reopen",
  new: "add",
  "mark-unread": "unread",
  undo: "undo",
  snippets: "snippets",
  note: "note",
  drawer: "panel-open",
  palette: "palette"
}
/** Chats are found among those that are known to the queue; more would have to be searched for by more letters. */
const found = 8

function stateOf(row: QueueRow): StateShape {
  if (row.pending) return "pending"
  if (row.due) return "due"
  if (row.stage !== "open") return row.stage
  return row.assignee === null ? "unassigned" : row.assignee.mine ? "mine" : "mate"
}

interface PaletteProps {
  window: ConversationWindow
  desk: DeskWindow
  words: Words
}

/** Every action that has a key, every chat of the queue, and the settings, by what is typed. */
export function Palette({ window: seen, desk, words }: PaletteProps) {
  const { t } = words
  const [query, setQuery] = useState("")
  const search = query.trim()
  const asked = { section: "all", order: "oldest", pendingOnly: false, search, skip: 0 } as const
  const open = useView("queue", search ? { ...asked, stage: "open" } : null, window)
  const closed = useView("queue", search ? { ...asked, stage: "closed" } : null, window)

  const entries: PaletteEntry[] = actions
    .filter((action) => action !== "palette")
    .map((action) => {
      const off = whyNot(action, seen, words)
      const note = about.has(action) ? seen.name : undefined
      return {
        id: action,
        kind: "verb",
        label: actionName(words, action),
        icon: icons[action],
        key: desk.keys[action],
        ...(note && { note }),
        ...(off && { off })
      }
    })
  entries.push({ id: "options", kind: "setting", label: t("act_options"), icon: "settings" })

  const rows = [...(open.window?.rows ?? []), ...(closed.window?.rows ?? [])].slice(0, found)
  const chats: PaletteChat[] = rows.map((row) => ({ contact: row.contact, name: row.name, state: stateOf(row) }))
  return (
    <PaletteCard
      words={words}
      entries={entries}
      chats={search ? chats : []}
      onQuery={setQuery}
      onPick={({ id }) => {
        if (id === "options") {
          void send("options.show", {})
          return tell({ tell: "shut", how: "done" })
        }
        const action = actions.find((one) => one === id)
        if (action) tell({ tell: "do", action })
      }}
      onJump={({ contact }) => {
        void send("queue.jump", { contact })
        tell({ tell: "shut", how: "done" })
      }}
      onCancel={() => tell({ tell: "shut", how: "escape" })}
    />
  )
}

/** What acts on the conversation in front: said with its name. */
const about: ReadonlySet<Action> = new Set<Action>([
  "take",
  "assign",
  "schedule",
  "resume",
  "close",
  "reactivate",
  "new",
  "mark-unread"
])

/** Why it cannot be done now; the same reasons the bar gives. */
function whyNot(action: Action, { stage, assignee, me, unread, stopped }: ConversationWindow, { t }: Words) {
  if (!about.has(action)) return null
  if (stopped) return t("stopped")
  const active = stage === "open" || stage === "scheduled"
  if (action === "new") return active ? t("reason_active") : null
  if (action === "reactivate") return stage === "closed" ? null : t("reason_not_closed")
  if (action === "resume") return stage === "scheduled" ? null : t("reason_not_scheduled")
  if (action === "mark-unread" && unread) return t("reason_unread")
  if (action === "take" && assignee?.id === me.id) return t("reason_mine")
  return active ? null : t("reason_none")
}
