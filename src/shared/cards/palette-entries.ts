import { actionName } from "~shared/i18n/actions"
import type { Key, Words } from "~shared/i18n/words"
import type { PanelSection } from "~shared/protocol/frame"
import type { Status } from "~shared/protocol/teammates"
import type { QueueRow } from "~shared/protocol/views"
import type { IconName } from "~shared/ui/icons"
import type { StateShape } from "~shared/ui/state-icon"
import { type Action, actions, type KeyName, type QueueAsk, type Stage } from "~shared/vocabulary"
import type { PaletteChat, PaletteEntry } from "./palette-card"

/** The conversation that the verbs would act on. */
export interface Subject {
  name: string
  stage: Stage | "none"
  mine: boolean
  unread: boolean
  stopped: boolean
  /** Blocked inside Turno (C4-25). */
  blocked: boolean
  hold: Status["hold"]
}

const icons: Record<Action, IconName> = {
  take: "take",
  assign: "assign",
  schedule: "schedule",
  resume: "resume",
  close: "close",
  reactivate: "reopen",
  new: "add",
  "mark-unread": "unread",
  block: "block",
  unblock: "reopen",
  merge: "merge",
  start: "add",
  undo: "undo",
  snippets: "snippets",
  note: "note",
  drawer: "panel-open",
  palette: "palette"
}

/** What acts on a conversation: said with its name. */
export const about: ReadonlySet<Action> = new Set<Action>([
  "take",
  "assign",
  "schedule",
  "resume",
  "close",
  "reactivate",
  "new",
  "mark-unread",
  "block",
  "unblock",
  "merge"
])

/** Why it cannot be done with this conversation; the same reasons the bar gives. */
function whyNot(action: Action, { stage, mine, unread, stopped, blocked, hold }: Subject, { t }: Words): string | null {
  if (stopped) return t("stopped")
  if (hold && action !== "mark-unread") return t("reason_hold")
  if (action === "merge" || action === "block") return blocked ? t("reason_blocked") : null
  if (action === "unblock") return blocked ? null : t("reason_not_blocked")
  if (blocked) return t("reason_blocked")
  const active = stage === "open" || stage === "scheduled"
  if (action === "new") return active ? t("reason_active") : null
  if (action === "reactivate") return stage === "closed" ? null : t("reason_not_closed")
  if (action === "resume") return stage === "scheduled" ? null : t("reason_not_scheduled")
  if (action === "mark-unread" && unread) return t("reason_unread")
  if (action === "take" && mine) return t("reason_mine")
  return active ? null : t("reason_none")
}

/**
 * Every action that may have a key. `off` = why some of them cannot be done here, whatever the conversation; `none` = why
 * nothing can that needs one, when there is none.
 */
export function verbs(
  words: Words,
  keys: Partial<Record<Action, KeyName>>,
  subject: Subject | null,
  none: string,
  off: Partial<Record<Action, string>> = {}
): PaletteEntry[] {
  return actions
    .filter((action) => action !== "palette")
    .map((action) => {
      const needs = about.has(action)
      const why = off[action] ?? (needs ? (subject ? whyNot(action, subject, words) : none) : null)
      return {
        id: action,
        kind: "verb",
        label: actionName(words, action),
        icon: icons[action],
        key: keys[action] ?? "",
        ...(needs && subject && { note: subject.name }),
        ...(why && { off: why })
      }
    })
}

/** What the queue can be told to do from here. */
export type QueueCommand = Exclude<QueueAsk, "palette"> | "next"

const commands: Record<QueueCommand, { key: Key; icon: IconName }> = {
  next: { key: "palette_next", icon: "go" },
  mine: { key: "queue_mine", icon: "mark" },
  unassigned: { key: "queue_unassigned", icon: "unassigned" },
  all: { key: "queue_all", icon: "messages" },
  team: { key: "queue_team", icon: "members" },
  open: { key: "stage_open", icon: "resume" },
  scheduled: { key: "stage_scheduled", icon: "clock" },
  closed: { key: "stage_closed", icon: "close" },
  pending: { key: "queue_pending", icon: "wait" },
  oldest: { key: "order_oldest", icon: "order" },
  newest: { key: "order_newest", icon: "order" },
  select: { key: "act_select", icon: "select" }
}
export const queueCommands = Object.keys(commands) as QueueCommand[]

/** The queue's own commands; `now` = what it shows already, as far as that is known here. */
export const queueEntries = ({ t }: Words, now: ReadonlySet<QueueCommand> = new Set()): PaletteEntry[] =>
  queueCommands.map((id) => ({
    id,
    kind: "queue",
    label: t(commands[id].key),
    icon: commands[id].icon,
    ...(now.has(id) && { marked: true })
  }))

const places: Record<PanelSection, { key: Key; icon: IconName }> = {
  card: { key: "drawer_card", icon: "contact" },
  notes: { key: "drawer_notes", icon: "note" },
  feed: { key: "drawer_feed", icon: "activity" },
  past: { key: "drawer_past", icon: "past" },
  attachments: { key: "drawer_attachments", icon: "attachments" }
}

/** The places of the drawer; `off` = why none can be gone to. */
export const drawerEntries = ({ t }: Words, off: string | null): PaletteEntry[] =>
  (Object.keys(places) as PanelSection[]).map((id) => ({
    id,
    kind: "drawer",
    label: t(places[id].key),
    icon: places[id].icon,
    ...(off && { off })
  }))

/** My own switch (C4-10). */
export const statusEntry = ({ t }: Words, { presence, hold }: Status): PaletteEntry => ({
  id: "status",
  kind: "setting",
  label: t(presence === "offline" || hold ? "act_available" : "act_unavailable"),
  icon: "member"
})

export const optionsEntry = ({ t }: Words): PaletteEntry => ({
  id: "options",
  kind: "setting",
  label: t("act_options"),
  icon: "settings"
})

function stateOf(row: QueueRow): StateShape {
  if (row.pending) return "pending"
  if (row.due) return "due"
  if (row.stage !== "open") return row.stage
  return row.assignee === null ? "unassigned" : row.assignee.mine ? "mine" : "mate"
}

/** Chats are found among those that the queue knows; more would have to be searched for by more letters. */
const found = 8

export const foundChats = (rows: readonly QueueRow[]): PaletteChat[] =>
  rows.slice(0, found).map((row) => ({ contact: row.contact, name: row.name, state: stateOf(row) }))
