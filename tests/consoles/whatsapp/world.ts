import { Account } from "./account"
import { type Device, mintKey } from "./dice"
import { phrases } from "./phrases"
import type { Act, Chat, Markup, Message, MessageKind, PageWorldMode, Settings, Theme } from "./shapes"

export interface Written {
  kind?: Exclude<MessageKind, "notice">
  text?: string
  /** How many messages, one after the other. */
  count?: number
}

export type Newcomer = Partial<Omit<Chat, "last">> & { name: string; members?: readonly string[] }

/** The account with everything a director can make happen in it. */
export class World extends Account {
  customerWrites(chatId: string, { kind = "text", text, count = 1 }: Written = {}): Message {
    const chat = this.chat(chatId)
    this.markRead(chatId)
    let message: Message | undefined
    for (let index = 0; index < Math.max(1, count); index++) {
      message = this.compose(
        chat,
        kind,
        text ?? this.phrase(chat, "customer", kind),
        this.dice.pick(["iphone", "android"])
      )
      const sender = this.members.get(chatId)
      if (sender && sender.length > 0) message.sender = this.dice.pick(sender)
      this.note("customer", chatId, { key: message.key, messageKind: kind })
      const watcher = this.tabs.watching(chatId)
      this.append(chatId, message, { unread: watcher ? 0 : this.chat(chatId).unread + 1 })
      if (watcher) this.note("read", chatId, { tab: watcher })
    }
    return message as Message
  }

  /** An own message that none of the tabs sent. */
  phoneAnswers(chatId: string, { kind = "text", text, count = 1 }: Written = {}): Message {
    const chat = this.chat(chatId)
    let message: Message | undefined
    for (let index = 0; index < Math.max(1, count); index++) {
      message = this.compose(chat, kind, text ?? this.phrase(chat, "ours", kind), "iphone", true)
      this.note("phone", chatId, { key: message.key, messageKind: kind })
      this.append(chatId, message, { unread: 0 })
    }
    return message as Message
  }

  readOnPhone(chatId: string): void {
    this.note("read", chatId)
    this.alter(chatId, { unread: 0 })
  }

  rename(chatId: string, name: string): void {
    this.note("renamed", chatId, { detail: name })
    this.alter(chatId, { name, saved: true })
  }

  addChat({ members = [], ...given }: Newcomer): Chat {
    const id = given.id ?? `54911555${String(70_000 + this.byId.size).padStart(5, "0")}@c.us`
    const { language } = this.settings
    const chat: Chat = {
      ...{ kind: "person", saved: true, language, marks: ["", ""], unread: 0, at: this.stamp() },
      ...{ archived: false, muted: false, pinned: false },
      ...given,
      id
    }
    this.byId.set(id, chat)
    this.said.set(id, [])
    this.members.set(id, members)
    this.note("added", id, { detail: chat.name })
    this.tabs.push({ type: "chat", chat })
    return chat
  }

  deleteChat(chatId: string): void {
    this.remove(chatId, null)
  }

  override act(tab: string, act: Act): void {
    if (act.type === "number") this.chatOfNumber(act.digits)
    else super.act(tab, act)
  }

  /** Writing to a number that is in no chat makes one. */
  private chatOfNumber(digits: string): void {
    const id = `${digits}@c.us`
    if (!this.chats.some((chat) => chat.id === id || chat.phone === id))
      this.addChat({ id, name: `+${digits}`, saved: false })
  }

  /** Changes the order of the list with nobody writing: pins this chat (or some chat), and only it. */
  resort(chatId?: string): Chat {
    const listed = this.chats.filter((chat) => !chat.archived)
    const chosen = chatId ? this.chat(chatId) : this.dice.pick(listed.slice(1).filter((chat) => !chat.pinned))
    for (const chat of listed) if (chat.pinned) this.alter(chat.id, { pinned: false })
    return this.alter(chosen.id, { pinned: true })
  }

  setTheme(theme: Theme): void {
    this.set({ theme })
  }

  setEnterIsNewline(enterIsNewline: boolean): void {
    this.set({ enterIsNewline })
  }

  setQuickReplies(quickReplies: boolean): void {
    this.set({ quickReplies })
  }

  setVoiceFrom(voiceFrom: number): void {
    this.set({ voiceFrom })
  }

  setVoiceWaits(voiceWaits: boolean): void {
    this.set({ voiceWaits })
  }

  setTakesFiles(takesFiles: boolean): void {
    this.set({ takesFiles })
  }

  /** Unmounts every tab's React root and mounts a new one. */
  rerenderAll(): void {
    this.set({ renders: this.settings.renders + 1 })
  }

  renameMarkup(markup: Markup): void {
    this.set({ markup })
  }

  switchPageWorld(pageWorld: PageWorldMode): void {
    this.set({ pageWorld })
  }

  /** Signs the tabs out: a code to scan instead of the chats. */
  setSessionStale(stale: boolean): void {
    this.set({ stale })
  }

  private compose(chat: Chat, kind: MessageKind, text: string, device: Device, mine = false): Message {
    const message: Message = { key: mintKey(this.dice, device), at: this.stamp(), mine, kind, text }
    if (mine) message.delivery = "delivered"
    if (kind === "voice") message.seconds = 2 + this.dice.under(58)
    if (kind === "document")
      message.file = `${chat.language === "en" ? "order" : "pedido"}-${20_400 + this.dice.under(99)}.pdf`
    return message
  }

  private phrase(chat: Chat, whose: "customer" | "ours", kind: MessageKind): string {
    return kind === "text" ? this.dice.pick(phrases[chat.language][whose]) : ""
  }

  /** A written answer of the customer means that they have read ours. */
  private markRead(chatId: string): void {
    for (const message of this.messages(chatId).slice(-20)) {
      if (!message.mine || message.delivery === "read") continue
      message.delivery = "read"
      this.tabs.push({ type: "message", chat: chatId, message })
    }
  }

  private set(change: Partial<Settings>): void {
    Object.assign(this.settings, change)
    this.note("setting", "", { detail: Object.entries(change).flat().join(" ") })
    this.tabs.push({ type: "settings", settings: { ...this.settings } })
  }
}
