import { useSyncExternalStore } from "react"
import type { Change, Chat, Message, Settings, Snapshot } from "../shapes"
import { type Labels, labelsOf } from "./labels"

export interface MenuItem {
  label: string
  icon?: string
  act: () => void
}

export type Overlay =
  | { type: "menu"; items: readonly MenuItem[]; anchor: DOMRect; above?: boolean }
  | { type: "viewer"; message: Message }
  | { type: "forward"; message: Message }
  /** Without a file: one that was chosen in the console's own dialog. */
  | { type: "preview"; chat: string; kind: "photo" | "document"; file?: File }
  | { type: "expressions" }
  /** Asks before a chat, or one message of it, is deleted. */
  | { type: "delete"; chat: string; message?: Message }
  /** The browser does not let the page hear. */
  | { type: "no-microphone" }

export interface State {
  settings: Settings
  /** Archived ones too, in the order of the list. */
  chats: readonly Chat[]
  /** Only of the chats that were opened here. */
  messages: ReadonlyMap<string, readonly Message[]>
  open: string | null
  drawer: boolean
  overlay: Overlay | null
  reply: Message | null
  /** What stands in the box, as far as a business account's saved replies are asked for by it. */
  asked: string
}

let state: State
let version = 0
let offset = 0
const listeners = new Set<() => void>()

export const read = () => state
export const seenVersion = () => version
export const now = () => Date.now() + offset

export function set(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useStore<Part>(select: (state: State) => Part): Part {
  return useSyncExternalStore(subscribe, () => select(state))
}

export const useLabels = (): Labels => useStore((current) => labelsOf[current.settings.language])

export function begin(snapshot: Snapshot): void {
  version = snapshot.version
  offset = snapshot.now - Date.now()
  const { settings, chats } = snapshot
  state = { settings, chats, messages: new Map(), open: null, drawer: false, overlay: null, reply: null, asked: "" }
}

export const chatOf = (id: string | null) => (id === null ? undefined : state.chats.find((chat) => chat.id === id))

const byActivity = (one: Chat, other: Chat) => Number(other.pinned) - Number(one.pinned) || other.at - one.at

export function withMessage(messages: State["messages"], chat: string, message: Message): State["messages"] {
  const known = messages.get(chat)
  if (!known) return messages
  const index = known.findLastIndex((each) => each.key === message.key)
  const next = index < 0 ? [...known, message] : known.with(index, message)
  return new Map(messages).set(chat, next)
}

export function withoutMessage(messages: State["messages"], chat: string, key: string): State["messages"] {
  const known = messages.get(chat)
  return known
    ? new Map(messages).set(
        chat,
        known.filter((each) => each.key !== key)
      )
    : messages
}

export function withChat(chats: readonly Chat[], chat: Chat): readonly Chat[] {
  return [...chats.filter((each) => each.id !== chat.id), chat].sort(byActivity)
}

/** Takes over what happened elsewhere. */
export function apply(changes: readonly Change[], upTo: number): void {
  let { settings, messages, open } = state
  const changed = new Map<string, Chat | undefined>()
  for (const change of changes) {
    if (change.type === "settings") settings = change.settings
    if (change.type === "message") messages = withMessage(messages, change.chat, change.message)
    if (change.type === "chat") changed.set(change.chat.id, change.chat)
    if (change.type === "message-gone") messages = withoutMessage(messages, change.chat, change.key)
    if (change.type === "gone") {
      changed.set(change.chat, undefined)
      if (open === change.chat) open = null
    }
  }
  version = upTo
  let { chats } = state
  if (changed.size > 0) {
    const rest = chats.filter((chat) => !changed.has(chat.id))
    chats = [...rest, ...[...changed.values()].filter((chat) => chat !== undefined)].sort(byActivity)
  }
  set({ settings, messages, open, chats })
}
