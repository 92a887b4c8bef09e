import type { How, Message, MessageKind } from "../shapes"
import { chatOf, now, read, set, withChat, withMessage } from "./store"
import { attentive, loadMessages, tell } from "./wire"

/** What an agent does in the console. */

export function openChat(chat: string): void {
  if (read().open === chat) return
  set({ open: chat, overlay: null, reply: null })
  tell({ type: "open", chat, attentive: attentive() })
  void loadMessages(chat)
}

export function closeChat(): void {
  if (read().open === null) return
  set({ open: null, overlay: null, reply: null, drawer: false })
  tell({ type: "open", chat: null, attentive: attentive() })
}

function mintKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return `3EB0${[...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`
}

type Content = Pick<Message, "text" | "seconds" | "file" | "bytes" | "digest" | "forwarded"> & { kind: MessageKind }

/** Shows the message at once and hands it in. */
export function send(chat: string, content: Content, how: How): void {
  const { reply, chats, messages, open } = read()
  const message: Message = { ...content, key: mintKey(), at: now(), mine: true, delivery: "pending" }
  if (reply && open === chat && how !== "forward") {
    message.quoted = { sender: reply.mine ? "" : (reply.sender ?? chatOf(chat)?.name ?? ""), text: reply.text }
  }
  const before = chatOf(chat)
  set({
    messages: withMessage(messages, chat, message),
    chats: before ? withChat(chats, { ...before, at: message.at, last: message, unread: 0 }) : chats,
    reply: null
  })
  tell({ type: "send", chat, message, how })
}

export function forward(message: Message, chat: string): void {
  const { kind, text, seconds, file } = message
  set({ overlay: null })
  send(chat, { kind, text, forwarded: true, ...(seconds ? { seconds } : {}), ...(file ? { file } : {}) }, "forward")
  openChat(chat)
}

export function archive(chat: string, on: boolean): void {
  tell({ type: "archive", chat, on })
}

export function mute(chat: string, on: boolean): void {
  tell({ type: "mute", chat, on })
}

/** A chat, or one message of it. */
export function remove(chat: string, message?: Message): void {
  set({ overlay: null })
  tell({ type: "delete", chat, key: message?.key ?? null })
}

/** Whether the page may hear; where it may not, it says so. */
export async function mayRecord(): Promise<boolean> {
  const { state } = await navigator.permissions.query({ name: "microphone" })
  if (state !== "denied") return true
  set({ overlay: { type: "no-microphone" } })
  return false
}

/** What came in by paste or drop is shown before anything is sent. */
export function receive(chat: string, files: FileList | undefined): boolean {
  const file = files?.[0]
  if (!file || !read().settings.takesFiles) return false
  const kind = /^(image|video)\//.test(file.type) ? "photo" : "document"
  set({ overlay: { type: "preview", chat, kind, file } })
  return true
}
