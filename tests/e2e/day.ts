import type { Page } from "@playwright/test"
import type { PracticeOptions } from "../consoles/whatsapp/serve"
import type { Chat } from "../consoles/whatsapp/shapes"
import type { Inside } from "./inside"
import type { Desk } from "./desk"
import { expect, type Stage } from "./stage"

/** Waits of milliseconds between looks. Playwright's own reach a second, which would be most of a wait that takes 200 ms. */
export const often = [50, 50, 100, 100, 150]

/** A working day on the practice console, ready: its list was read, nobody waits. */
export class Day {
  private constructor(
    readonly stage: Stage,
    readonly page: Page,
    readonly desk: Desk,
    readonly bar: Inside
  ) {}

  static async begin(stage: Stage, options: PracticeOptions = {}): Promise<Day> {
    const page = await stage.console({ quiet: true, language: "es", ...options })
    const desk = await stage.desk()
    await page.bringToFront()
    if (options.pageWorld !== "none")
      await expect
        .poll(async () => (await desk.rows("contacts")).length, { timeout: 10_000, intervals: often })
        .toBeGreaterThan(25)
    return new Day(stage, page, desk, await stage.inside(page))
  }

  get world() {
    return this.stage.practice.world
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

  /** The customer writes and waits in the queue. */
  async waits(chat: Chat): Promise<Chat> {
    this.world.customerWrites(chat.id)
    await this.knows(chat, { stage: "open", waiting: 1 })
    return chat
  }

  /** The console tells seconds: of two messages of one second, nobody can say which came later. */
  async laterSecond(): Promise<void> {
    const second = () => Math.floor(Date.now() / 1000)
    const from = second()
    await expect.poll(second, { intervals: [50] }).toBeGreaterThan(from)
  }

  knows(chat: Chat, wanted: Record<string, unknown>) {
    return expect.poll(() => this.desk.rowOf(chat.name), { timeout: 10_000, intervals: often }).toMatchObject(wanted)
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

/** Long enough for a reading of the list to have come and gone: for showing that nothing happens. */
export const quietTime = 2500
