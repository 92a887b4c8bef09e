import { createDice, type Dice } from "./dice"
import { seedChats } from "./seed"
import type { Act, Chat, LedgerEntry, LedgerKind, Message, PracticeOptions, Settings, Snapshot } from "./shapes"
import { Tabs } from "./tabs"

/** One account as it truly is: its chats, its messages, and who did what. Pages are views of it. */
export class Account {
  readonly ledger: LedgerEntry[] = []
  readonly tabs = new Tabs()
  readonly settings: Settings
  readonly bigChatId: string | undefined
  protected readonly byId = new Map<string, Chat>()
  protected readonly said = new Map<string, Message[]>()
  protected readonly members = new Map<string, readonly string[]>()
  protected readonly dice: Dice
  private readonly clock: () => number
  private newest = 0

  constructor(options: PracticeOptions = {}) {
    this.dice = createDice(options.seed ?? 7)
    this.clock = options.now ?? Date.now
    this.settings = {
      account: options.account ?? "5491155550100@c.us",
      language: options.language ?? "es",
      theme: options.theme ?? "light",
      enterIsNewline: options.enterIsNewline ?? false,
      quickReplies: options.quickReplies ?? false,
      takesFiles: true,
      pageWorld: options.pageWorld ?? "full",
      markup: "none",
      stale: false,
      renders: 0,
      voiceFrom: 0,
      voiceWaits: false
    }
    const seeded = seedChats(this.dice, {
      count: options.chats ?? 40,
      messagesPerChat: options.messagesPerChat ?? 12,
      bigChatMessages: options.bigChatMessages ?? 0,
      language: this.settings.language,
      account: this.settings.account,
      now: this.clock(),
      quiet: options.quiet ?? false
    })
    for (const { chat, messages, members } of seeded) {
      this.byId.set(chat.id, chat)
      this.said.set(chat.id, messages)
      this.members.set(chat.id, members)
    }
    this.bigChatId = options.bigChatMessages ? seeded[1]?.chat.id : undefined
  }

  /** All chats, archived ones too, in the order of the list. */
  get chats(): Chat[] {
    return [...this.byId.values()].sort((one, other) => Number(other.pinned) - Number(one.pinned) || other.at - one.at)
  }

  chat(id: string): Chat {
    const chat = this.byId.get(id)
    if (!chat) throw new Error(`no chat ${id}`)
    return chat
  }

  /** The n-th chat of this name: names need not be unique. */
  chatNamed(name: string, nth = 0): Chat {
    const chat = this.chats.filter((each) => each.name === name)[nth]
    if (!chat) throw new Error(`no chat named ${name}`)
    return chat
  }

  messages(id: string): readonly Message[] {
    return this.said.get(id) ?? []
  }

  now(): number {
    return this.clock()
  }

  /** The instant of a new message: now, and later than any before it even if the clock stands still. */
  protected stamp(): number {
    this.newest = Math.max(this.now(), this.newest + 1)
    return this.newest
  }

  snapshot(): Snapshot {
    return { version: this.tabs.version, now: this.now(), settings: this.settings, chats: this.chats }
  }

  archive(chatId: string, on = true, tab?: string): void {
    this.note(on ? "archived" : "unarchived", chatId, tab ? { tab } : {})
    this.alter(chatId, { archived: on })
  }

  mute(chatId: string, on = true, tab?: string): void {
    this.note(on ? "muted" : "unmuted", chatId, tab ? { tab } : {})
    this.alter(chatId, { muted: on })
  }

  protected remove(chatId: string, key: string | null, tab?: string): void {
    this.note("deleted", chatId, { ...(key ? { key } : {}), ...(tab ? { tab } : {}) })
    if (key) {
      this.said.set(
        chatId,
        this.messages(chatId).filter((each) => each.key !== key)
      )
      return this.tabs.push({ type: "message-gone", chat: chatId, key })
    }
    this.byId.delete(chatId)
    this.said.delete(chatId)
    this.tabs.push({ type: "gone", chat: chatId })
  }

  /** What a page did. */
  act(tab: string, act: Act): void {
    if (act.type === "attention") this.tabs.attend(tab, act.attentive)
    if (act.type === "open") this.open(tab, act.chat, act.attentive)
    if (act.type === "attention" && act.attentive) this.readBy(tab, this.tabs.openChat(tab))
    if (act.type === "archive") this.archive(act.chat, act.on, tab)
    if (act.type === "mute") this.mute(act.chat, act.on, tab)
    if (act.type === "delete") this.remove(act.chat, act.key, tab)
    if (act.type !== "send") return
    this.note("agent", act.chat, { key: act.message.key, tab, how: act.how, messageKind: act.message.kind })
    this.append(act.chat, { ...act.message, at: this.stamp(), mine: true, delivery: "delivered" }, { unread: 0 })
  }

  private open(tab: string, chatId: string | null, attentive: boolean): void {
    const before = this.tabs.openChat(tab)
    this.tabs.attend(tab, attentive, chatId)
    if (chatId) {
      this.note("opened", chatId, { tab })
      this.readBy(tab, chatId)
    } else if (before) this.note("closed", before, { tab })
  }

  private readBy(tab: string, chatId: string | null): void {
    if (!chatId || !this.byId.get(chatId)?.unread) return
    this.note("read", chatId, { tab })
    this.alter(chatId, { unread: 0 })
  }

  protected append(chatId: string, message: Message, change: Partial<Chat>): void {
    this.said.get(chatId)?.push(message)
    this.tabs.push({ type: "message", chat: chatId, message })
    this.alter(chatId, { ...change, at: message.at, last: message })
  }

  protected alter(chatId: string, change: Partial<Chat>): Chat {
    const chat = { ...this.chat(chatId), ...change }
    this.byId.set(chatId, chat)
    this.tabs.push({ type: "chat", chat })
    return chat
  }

  protected note(kind: LedgerKind, chat: string, more: Partial<LedgerEntry> = {}): void {
    this.ledger.push({ at: this.now(), kind, chat, ...more })
  }
}
