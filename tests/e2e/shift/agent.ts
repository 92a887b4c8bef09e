import { expect, type Page } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { often } from "../day"
import { frameOf } from "../frames"
import type { Inside } from "../inside"
import type { Desk } from "../desk"
import { composer, openChat, type Stage } from "../stage"
import type { Act } from "./ledger-model"

const words = {
  take: /^(Tomar|Take|Assumir)/,
  assign: /^(Asign|Assign|Atribu|Tú|You|Você|Ana|Me|Yo)/,
  unassign: /(Quitar asignación|Unassign|Remover atribuição)/,
  close: /^(Cerrar|Close|Encerrar)/,
  reopen: /^(Reactivar|Reopen|Reativar)/,
  more: /^(Más|More|Mais)/,
  unread: /^(Marcar no leída|Marcar como no leída|Mark unread|Mark as unread|Marcar como não lida)/
}

/** An agent at work in the console: what a hand does, and a note of what was done with Turno. */
export class Agent {
  readonly acts: Act[] = []

  constructor(
    readonly stage: Stage,
    readonly page: Page,
    readonly bar: Inside,
    readonly desk: Desk
  ) {}

  /** Writes down what was done with Turno, when it was done. */
  did(chat: Chat, kind: Act["kind"], to?: string) {
    this.acts.push({
      after: this.stage.practice.world.ledger.length,
      chat: chat.id,
      kind,
      ...(to !== undefined && { to })
    })
  }

  async opens(chat: Chat) {
    await openChat(this.page, chat.name)
    await this.bar.wait("button", words.more)
  }

  async answers(text: string, how: "enter" | "button" = "enter") {
    await composer(this.page).click()
    await this.page.keyboard.type(text)
    if (how === "enter") await this.page.keyboard.press("Enter")
    else await this.page.locator("#main footer button[aria-label=Enviar]").click()
    await this.stage.practice.settled()
  }

  async takes(chat: Chat, clicks = 1) {
    await this.bar.click("button", words.take, { clickCount: clicks })
    await this.bar.gone("button", words.take)
    this.did(chat, "take")
  }

  /**
   * Chooses in the assign card, as a hand does: again when the button was still waiting for what is on its way, or the press
   * came before the card was there.
   */
  async #gives(chat: Chat, to: RegExp, assignee: string) {
    const given = async () => (await this.desk.rowOf(chat.name)).assignee === assignee
    await expect(async () => {
      if (await given()) return
      if ((await this.bar.all("dialog")).length === 0) await this.bar.click("button", words.assign)
      const card = await frameOf(this.page, "card")
      await card.getByRole("option", { name: to }).click({ timeout: 2000 })
      await expect.poll(given, { timeout: 2500 }).toBe(true)
    }).toPass({ timeout: 25_000 })
    await this.bar.gone("dialog")
  }

  async assigns(chat: Chat, to: { id: string; name: string }) {
    await this.#gives(chat, new RegExp(to.name), to.id)
    this.did(chat, "assign", to.id)
  }

  async releases(chat: Chat) {
    await this.#gives(chat, words.unassign, "")
    this.did(chat, "release")
  }

  async closes(chat: Chat) {
    await this.bar.click("button", words.close)
    await this.bar.wait("button", words.reopen)
    this.did(chat, "close")
  }

  async reactivates(chat: Chat) {
    await this.bar.click("button", words.reopen)
    await this.bar.wait("button", words.close)
    this.did(chat, "reactivate")
  }

  async marksUnread(chat: Chat) {
    await this.bar.click("button", words.more)
    await this.bar.click("menuitem", words.unread)
    await this.#row(chat, { unread: true })
    this.did(chat, "unread")
  }

  /** Waits until Turno says so of a contact. */
  async #row(chat: Chat, wanted: Record<string, unknown>) {
    await expect
      .poll(async () => this.desk.rowOf(chat.name), { timeout: 10_000, intervals: often })
      .toMatchObject(wanted)
  }

  knows(chat: Chat, wanted: Record<string, unknown>) {
    return this.#row(chat, wanted)
  }
}
