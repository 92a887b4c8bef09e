import type { Page } from "@playwright/test"
import { World } from "../consoles/whatsapp/world"
import type { Chat } from "../consoles/whatsapp/shapes"
import type { Inside } from "../e2e/inside"
import type { Desk } from "../e2e/desk"
import { expect } from "../e2e/stage"
import type { Written } from "../consoles/whatsapp/world"
import type { PageStage } from "./stage"
import type { StillChat } from "./surfaces/console-elements"

/** How the console's own objects tell of a chat, as the page-world reader brings it to the worker. */
const listed = (chat: Chat) => ({
  id: chat.id,
  linkedId: chat.phone ?? null,
  name: chat.name,
  kind: chat.kind === "person" ? "contact" : chat.kind,
  archived: chat.archived,
  muted: chat.muted,
  unread: chat.unread,
  lastAt: Math.floor(chat.at / 1000),
  lastKey: chat.last?.key ?? null,
  lastFromMe: chat.last?.mine ?? null,
  matched: null
})

/** The still page among the account's tabs. */
const tabName = "still"

const named = ({ name }: Chat) => new RegExp(name.replace(/\W/g, "."))

/**
 * A working day without a console's own program: the practice account is read as a console tab would be, so that customers,
 * their names and their messages come in by the product's own way from the reader's answer on.
 */
export class PageDay {
  private constructor(
    readonly stage: PageStage,
    readonly desk: Desk,
    readonly world: World,
    /** When the console's next message is written: the console counts in seconds, so each has one of its own. */
    private readonly console: { now: number }
  ) {}

  /** The consoles' pages that show the account. */
  readonly #pages: Page[] = []

  static async begin(stage: PageStage): Promise<PageDay> {
    const console = { now: Date.now() - 2 * 60_000 }
    const world = new World({ quiet: true, language: "es", now: () => console.now })
    const day = new PageDay(stage, await stage.desk(), world, console)
    await day.asConsole("console.hello", { url: "https://web.whatsapp.com/" })
    await day.read()
    return day
  }

  /** The same day with a console's page in front, that stands still: its content scripts are the product's. */
  static async atConsole(stage: PageStage): Promise<ConsoleDay> {
    const day = await PageDay.begin(stage)
    const page = await stage.console()
    day.world.tabs.attach(tabName)
    day.#pages.push(page)
    await day.read()
    const bar = await stage.inside(page)
    const openChat = async (chat: Chat) => {
      await day.bringChat(page, chat)
      await bar.wait("toolbar", named(chat))
    }
    return Object.assign(day, { page, bar, openChat })
  }

  /** A console's page more, on the same account. */
  async tab(): Promise<Page> {
    const page = await this.stage.console()
    this.#pages.push(page)
    await this.#draw(page)
    return page
  }

  /** The chat comes to the front of a console's page, which may have been loaded anew. */
  async bringChat(page: Page, { id }: Chat): Promise<void> {
    this.world.act(tabName, { type: "open", chat: id, attentive: true })
    await this.#draw(page)
    await page.evaluate((chat) => stillConsole.open(chat), id)
  }

  /** A console's page shows the account as it is now. */
  async #draw(page: Page): Promise<void> {
    const { world } = this
    const chats = world.chats.map(
      (chat): StillChat => ({
        id: chat.id,
        name: chat.name,
        isListed: !chat.archived,
        listed: listed(chat),
        messages: world
          .messages(chat.id)
          .slice(-30)
          .filter(({ kind }) => kind !== "notice")
      })
    )
    await page.evaluate((account) => stillConsole.show(account), { account: world.settings.account, chats })
  }

  /** Asks the worker as our script on the console's page does. */
  async asConsole(name: string, input: unknown): Promise<void> {
    const reply = await this.stage.hostPage.evaluate((message) => host.sendAsConsole(message), { name, input })
    expect(reply, name).toMatchObject({ ok: true })
  }

  /** The console's list moved and is read: what the director did is known afterwards. */
  async read(): Promise<void> {
    const { chats, settings } = this.world
    const answer = { ok: true, account: settings.account, chats: chats.map(listed) }
    await this.stage.hostPage.evaluate((found) => void (browserState.readers.whatsappChats = found), answer)
    for (const page of this.#pages) await this.#draw(page)
    await this.asConsole("console.stirred", { rows: [] })
  }

  /** The n-th customer whose name stands alone. */
  customer(n: number): Chat {
    const { chats } = this.world
    const alone = chats.filter(
      (chat) => chat.kind === "person" && !chat.archived && chats.filter((one) => one.name === chat.name).length === 1
    )
    const chat = alone[n]
    if (!chat) throw new Error(`no customer ${n}`)
    return chat
  }

  /** These customers write, one after the other; then the list is read. */
  async write(...chats: Chat[]): Promise<void> {
    for (const { id } of chats) {
      this.console.now += 1000
      this.world.customerWrites(id)
    }
    await this.read()
  }

  /** The customer writes and waits in the queue. */
  async waits(chat: Chat): Promise<Chat> {
    await this.write(chat)
    await this.knows(chat, { stage: "open", waiting: 1 })
    return chat
  }

  /** The customer writes this moment. */
  writes(chat: Chat, written: Written = {}): void {
    this.console.now = Math.max(this.console.now + 1000, Date.now())
    this.world.customerWrites(chat.id, written)
  }

  /** Answered from the phone: nobody here did. */
  async answered(chat: Chat): Promise<void> {
    this.console.now += 1000
    this.world.phoneAnswers(chat.id)
    await this.knows(chat, { waiting: 0 })
  }

  async knows(chat: Chat, wanted: Record<string, unknown>): Promise<void> {
    await this.read()
    await expect.poll(() => this.desk.rowOf(chat.name), { timeout: 10_000 }).toMatchObject(wanted)
  }

  /** What the worker does after its commits is done: given out, badge and doorbells. */
  async settled(): Promise<void> {
    const last = async () => (await this.desk.rows("journal")).at(-1)?.n
    await expect
      .poll(async () => (await this.stage.browser(({ session }) => session.rung)) === (await last()))
      .toBe(true)
  }

  /** Kinds of the journal's lines of a contact, in order of arrival. */
  async feed(chat: Chat): Promise<string[]> {
    const { id } = await this.desk.contact(chat.name)
    return (await this.desk.rows("journal")).filter((line) => line.thread === id).map((line) => String(line.kind))
  }

  /** The newest line of a kind. */
  async line(chat: Chat, kind: string): Promise<{ actor: unknown; data: Record<string, unknown> } | undefined> {
    const { id } = await this.desk.contact(chat.name)
    const lines = (await this.desk.rows("journal")).filter((line) => line.thread === id && line.kind === kind)
    return lines.at(-1) as never
  }
}

export type ConsoleDay = PageDay & {
  page: Page
  bar: Inside
  /** The chat comes to the front and its bar is there. */
  openChat(chat: Chat): Promise<void>
}
