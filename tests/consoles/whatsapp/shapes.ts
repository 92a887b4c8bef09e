/** What the world, the wire and the page have in common. */

export type Language = "es" | "pt" | "en" | "ar"
export type Theme = "light" | "dark"
export type PageWorldMode = "full" | "no-last-key" | "none"
export type Markup = "none" | "testids" | "all"
export type MessageKind = "text" | "voice" | "photo" | "sticker" | "document" | "notice"
export type Delivery = "pending" | "sent" | "delivered" | "read"
export type How = "enter" | "button" | "voice" | "photo" | "sticker" | "forward"
export type ChatKind = "person" | "group" | "channel" | "self"

export interface Quoted {
  sender: string
  text: string
}

export interface Message {
  key: string
  at: number
  mine: boolean
  kind: MessageKind
  text: string
  /** In groups: who wrote. */
  sender?: string
  seconds?: number
  file?: string
  /** Of a file that was really handed to the page: how many bytes, and their SHA-256. */
  bytes?: number
  digest?: string
  quoted?: Quoted
  forwarded?: boolean
  delivery?: Delivery
}

export interface Chat {
  id: string
  kind: ChatKind
  name: string
  /** False when the name is only a phone number. */
  saved: boolean
  /** Technical id by phone, for chats whose id is an `@lid`. */
  phone?: string
  language: Language
  /** Invisible direction marks put around the title attribute. */
  marks: readonly [string, string]
  unread: number
  at: number
  archived: boolean
  muted: boolean
  pinned: boolean
  last?: Message
}

export interface Settings {
  account: string
  language: Language
  theme: Theme
  enterIsNewline: boolean
  /** A business account: a slash opens its own saved replies. */
  quickReplies: boolean
  /** It takes files that are pasted into the box or dropped on the conversation. */
  takesFiles: boolean
  pageWorld: PageWorldMode
  markup: Markup
  stale: boolean
  /** Grows by one for every full re-render asked for. */
  renders: number
  /** Seconds that a voice note already has when its recording begins. */
  voiceFrom: number
  /** The browser is still asking whether the page may hear: a recording begins once it is answered. */
  voiceWaits: boolean
}

export interface Snapshot {
  version: number
  now: number
  settings: Settings
  chats: Chat[]
}

export type Change =
  | { type: "chat"; chat: Chat }
  | { type: "gone"; chat: string }
  | { type: "message"; chat: string; message: Message }
  | { type: "message-gone"; chat: string; key: string }
  | { type: "settings"; settings: Settings }
  | { type: "ping" }

export interface Changes {
  version: number
  changes: Change[]
}

export type Act =
  | { type: "send"; chat: string; message: Message; how: How }
  | { type: "open"; chat: string | null; attentive: boolean }
  | { type: "attention"; attentive: boolean }
  | { type: "archive" | "mute"; chat: string; on: boolean }
  /** A chat asked for by its number, in the address. */
  | { type: "number"; digits: string }
  /** Of a chat, or of the message with that key in it. */
  | { type: "delete"; chat: string; key: string | null }

export type LedgerKind =
  | "customer"
  | "agent"
  | "phone"
  | "read"
  | "opened"
  | "closed"
  | "archived"
  | "unarchived"
  | "muted"
  | "unmuted"
  | "renamed"
  | "added"
  | "deleted"
  | "setting"

export interface LedgerEntry {
  at: number
  kind: LedgerKind
  chat: string
  key?: string
  tab?: string
  how?: How
  messageKind?: MessageKind
  /** Of a setting: its name and value; of a rename: the new name. */
  detail?: string
}

export interface PracticeOptions {
  /** How many chats the account has (40). */
  chats?: number
  /** How many messages a chat has at the start (12). */
  messagesPerChat?: number
  /** Gives one chat (`world.bigChatId`) this many messages. */
  bigChatMessages?: number
  seed?: number
  language?: Language
  theme?: Theme
  enterIsNewline?: boolean
  quickReplies?: boolean
  pageWorld?: PageWorldMode
  /** The account's own id, `…@c.us`. */
  account?: string
  now?: () => number
  /** All chats read, nothing waiting. */
  quiet?: boolean
}
