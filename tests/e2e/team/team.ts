import { resolve } from "node:path"
import type { Worker } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { teamBuild } from "../../platform/build"
import type { Director } from "../../platform/platform"
import type { Command } from "~background/core/decide"
import type { AgentId, ContactId, Language, Member } from "~shared/vocabulary"
import { Day, often } from "../day"
import { expect, lend, openChat, Stage, test as base } from "../stage"
import { expectReadable } from "../text-faults"

const ana = "ana-rios" as AgentId
export const bruno = "bruno-castro" as AgentId
export const me: Member = { id: "me" as AgentId, name: "Lucía Ferrer", role: "admin" }
const members: Member[] = [
  me,
  { id: ana, name: "Ana Ríos", role: "agent" },
  { id: bruno, name: "Bruno Castro", role: "agent" }
]

interface Look {
  language: Language
  dark: boolean
  width: number
  height: number
}
let made: Promise<string> | undefined
/** The extension of the team, made once per Playwright worker. */
const extension = () => {
  made ??= teamBuild(resolve(`build/team/${process.pid}`))
  return made
}

const plainLook: Look = { language: "es", dark: false, width: 1280, height: 800 }

/** A day in a team: this browser is one of several over one platform, and the test is the others. */
export class Team {
  /** The name of the bar in front. */
  toolbar = /./

  private constructor(
    readonly stage: Stage,
    readonly day: Day
  ) {}

  /** In a browser of its own: another size or theme. */
  static async begin(look: Look): Promise<Team> {
    const { dark, width, height } = look
    return Team.on(await Stage.launch({ width, height, dark, extension: await extension() }), look)
  }

  static async on(stage: Stage, { language, dark }: Look = plainLook): Promise<Team> {
    const theme = dark ? "dark" : "light"
    const day = await Day.begin(stage, { language: language === "pt_BR" ? "pt" : language, theme })
    await day.desk.send("profile.save", { name: me.name, language })
    for (const { name, role, id } of members.slice(1)) {
      const added = await day.desk.send("member.add", { name, role })
      expect(added.value).toMatchObject({ ok: true, id })
    }
    await day.desk.send("workspace.closing", { asks: "none" })
    await day.page.bringToFront()
    return new Team(stage, day)
  }

  /** The platform's side. A worker that was stopped is woken by the question. */
  get platform(): Director {
    return new Proxy({} as Director, {
      get:
        (_, name: keyof Director) =>
        (...args: unknown[]) =>
          this.#ask(name, args)
    })
  }

  async #ask(name: keyof Director, args: unknown[]): Promise<unknown> {
    for (let turn = 0; ; turn++) {
      try {
        await this.day.desk.send("frame.hello", {})
        return await this.#worker().evaluate(
          ([method, given]) => {
            const { teamPlatform } = globalThis as unknown as {
              teamPlatform: Record<string, (...all: unknown[]) => unknown>
            }
            return teamPlatform[method as string]?.(...given)
          },
          [name, args] as const
        )
      } catch (error) {
        if (turn > 5) throw error
        await this.day.desk.page.waitForTimeout(200)
      }
    }
  }

  #worker(): Worker {
    const worker = this.stage.context.serviceWorkers().at(-1)
    if (!worker) throw new Error("no worker runs")
    return worker
  }

  async contact(chat: Chat): Promise<ContactId> {
    return (await this.day.desk.contact(chat.name)).id as ContactId
  }

  /** The chat comes to the front, and its bar is there. */
  async front(chat: Chat): Promise<Chat> {
    await openChat(this.day.page, chat.name)
    this.toolbar = new RegExp(chat.name.replace(/\W/g, "."))
    await this.day.bar.wait("toolbar", this.toolbar)
    return chat
  }

  /** A customer waits, the whole team knows it, and nobody has it. */
  async waits(n: number): Promise<Chat> {
    const chat = await this.day.waits(this.day.customer(n))
    await this.settled(chat)
    return chat
  }

  /** Nothing of this conversation is on its way any more. */
  async settled(chat: Chat): Promise<void> {
    const thread = await this.contact(chat)
    const left = async () => (await this.day.desk.rows("outbox")).filter((row) => row.thread === thread).length
    await expect.poll(left, { timeout: 10_000, intervals: often }).toBe(0)
  }

  /** Ana does this in her browser. */
  async ana(chat: Chat, command: Command): Promise<void> {
    expect(await this.platform.does(ana, await this.contact(chat), command, members)).toBeNull()
  }

  /** Kinds of what was decided of a conversation, as everybody has it. */
  async decided(chat: Chat): Promise<string[]> {
    return (await this.platform.decisions(await this.contact(chat))).map((one) => one.kind)
  }

  /** Bar, strip and what floats over them say this. */
  says(what: string | RegExp) {
    return expect.poll(() => this.day.bar.words(), { timeout: 10_000, intervals: often }).toMatch(what)
  }

  /** Why a button of the bar cannot be pressed now; null when it can. */
  async off(name: string | RegExp): Promise<string | null> {
    const { bar } = this.day
    const off = "function () { return this.getAttribute('aria-disabled') === 'true' ? this.title : null }"
    return bar.ask(await bar.wait("button", name), off)
  }

  /** What the badge in the chat's row is called. */
  async badge(chat: Chat): Promise<string> {
    const badges = await this.stage.inside(this.day.page, "turno-badge")
    return (await badges.names("button")).find((name) => name.includes(chat.name)) ?? ""
  }

  /** Nothing of the row is cut off, and its picture is kept for looking at. */
  async drawn(name: string): Promise<void> {
    const row = await this.day.bar.wait("toolbar", this.toolbar)
    expect(
      await this.day.bar.ask(row, "function () { return this.scrollWidth - this.clientWidth }")
    ).toBeLessThanOrEqual(0)
    await expectReadable(() => this.day.bar.textFaults(), name)
    await this.day.page.screenshot({ path: `build/shots/team/${name}.png` })
  }
}

export const take = /^(Tomar|Assumir|Take)/

export const test = base.extend<{ team: Team }>({
  team: async ({ browsers }, use, info) =>
    lend(browsers, await extension(), info, async (stage) => use(await Team.on(stage)))
})

export { expect, openChat }
