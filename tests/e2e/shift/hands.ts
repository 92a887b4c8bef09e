import { expect, type Frame } from "@playwright/test"
import type { Chat } from "../../consoles/whatsapp/shapes"
import { frameOf, noteField } from "../frames"
import { composer } from "../stage"
import type { Agent } from "./agent"

/** The agent's hands inside a chat: writing, notes, promises, closing with a reason, taking back. All by key. */
export class Hands {
  /** What must have been sent, word for word, in order. */
  readonly sent: { chat: string; text: string }[] = []
  readonly notes: { chat: string; text: string }[] = []
  readonly closed: { chat: string; category: string; summary: string }[] = []

  constructor(readonly agent: Agent) {}

  get #keys() {
    return this.agent.page.keyboard
  }

  async #box() {
    await composer(this.agent.page).click()
  }

  #written = () =>
    composer(this.agent.page).evaluate((box) =>
      (box as HTMLElement).innerText.replace(/\n$/, "").replaceAll("\u00a0", " ")
    )

  async #sends(chat: Chat, text: string) {
    await expect.poll(this.#written).toBe(text)
    await this.#keys.press("Enter")
    await this.agent.stage.practice.settled()
    this.sent.push({ chat: chat.id, text })
  }

  async snippet(chat: Chat, shortcut: string, text: string) {
    await this.#box()
    await this.#keys.type(`/${shortcut} `)
    await this.#sends(chat, text)
  }

  /** Writes more than fits: Enter sends nothing until it fits. */
  async tooLong(chat: Chat, text: string) {
    await this.#box()
    await this.#keys.insertText("a".repeat(4097))
    await expect.poll(() => this.agent.bar.words()).toMatch(/1 (carácter|character|caractere)/)
    const before = this.agent.stage.practice.world.ledger.length
    await this.#keys.press("Enter")
    await this.agent.bar.click("button", /^(Seguir editando|Continuar editando|Keep editing)/)
    expect(this.agent.stage.practice.world.ledger.length).toBe(before)
    await this.#box()
    await this.#keys.press("Control+A")
    await this.#keys.insertText(text)
    await this.#sends(chat, text)
  }

  async note(chat: Chat, text: string) {
    await this.#keys.press("Alt+Shift+KeyN")
    const panel = await frameOf(this.agent.page, "panel")
    await expect(noteField(panel)).toBeFocused()
    await this.#keys.type(text)
    await this.#keys.press("Control+Enter")
    await expect(panel.getByText(text)).toBeVisible()
    this.agent.did(chat, "note")
    this.notes.push({ chat: chat.id, text })
    await this.#box()
  }

  async #card(key: string): Promise<Frame> {
    await this.#box()
    await this.#keys.press(key)
    const card = await frameOf(this.agent.page, "card")
    await card.getByRole("textbox").first().waitFor()
    return card
  }

  async schedule(chat: Chat, typed: string) {
    const card = await this.#card("Alt+Shift+KeyS")
    await card.getByRole("textbox").first().fill(typed)
    await this.#keys.press("Enter")
    await this.agent.knows(chat, { stage: "scheduled", waiting: 0 })
    this.agent.did(chat, "schedule")
  }

  async resume(chat: Chat) {
    await this.#box()
    await this.#keys.press("Alt+Shift+KeyR")
    await this.agent.knows(chat, { stage: "open" })
    this.agent.did(chat, "resume")
  }

  async close(chat: Chat, category: string, summary: string) {
    const card = await this.#card("Alt+Shift+KeyE")
    // The card that was shut a moment ago may still be on its way out.
    await expect(async () => {
      await card.getByRole("radio", { name: new RegExp(category) }).click({ timeout: 2000 })
      await card.getByRole("textbox").fill(summary)
      await expect(card.getByRole("radio", { name: new RegExp(category) })).toBeChecked({ timeout: 1000 })
    }).toPass({ timeout: 15_000 })
    await this.#keys.press("Enter")
    await this.agent.knows(chat, { stage: "closed" })
    this.agent.did(chat, "close")
    this.closed.push({ chat: chat.id, category, summary })
  }

  async undo(chat: Chat, wanted: Record<string, unknown>) {
    await this.#box()
    await this.#keys.press("Alt+Shift+KeyZ")
    await this.agent.knows(chat, wanted)
    this.agent.did(chat, "undo")
  }
}
