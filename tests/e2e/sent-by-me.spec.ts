import type { Page } from "@playwright/test"
import type { Chat } from "../consoles/whatsapp/shapes"
import { Day } from "./day"
import { composer, expect, openChat, test } from "./stage"

const ways: { name: string; certainty: "certain" | "probable"; send(page: Page): Promise<void> }[] = [
  {
    name: "Enter",
    certainty: "certain",
    async send(page) {
      await composer(page).click()
      await page.keyboard.type("Hola")
      await page.keyboard.press("Enter")
    }
  },
  {
    name: "the send button",
    certainty: "certain",
    async send(page) {
      await composer(page).click()
      await page.keyboard.type("Hola")
      await page.locator("#main footer button[aria-label=Enviar]").click()
    }
  },
  {
    name: "a voice note",
    certainty: "probable",
    async send(page) {
      await page.getByRole("button", { name: "Mensaje de voz", exact: true }).click()
      await page.waitForTimeout(1200)
      await page.getByRole("button", { name: "Enviar", exact: true }).click()
    }
  },
  {
    name: "a sticker",
    certainty: "probable",
    async send(page) {
      await page.getByRole("button", { name: "Emojis, GIF, stickers" }).click()
      await page.locator("[data-testid=sticker]").first().click()
    }
  },
  {
    name: "a photo with a caption, by its own button",
    certainty: "probable",
    async send(page) {
      await page.getByRole("button", { name: "Adjuntar" }).click()
      await page.getByText("Fotos y videos").click()
      await page.locator("[data-testid=media-caption-input-container]").click()
      await page.keyboard.type("Mira")
      await page.locator("[data-testid=drawer-middle] button[aria-label=Enviar]").click()
    }
  }
]

async function begin(day: Day): Promise<Chat> {
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar")
  await day.page.waitForTimeout(2300)
  return chat
}

for (const { name, certainty, send } of ways)
  test(`sent by ${name}: mine, ${certainty}, and the contact nobody had is mine (R2-10, R2-09)`, async ({ stage }) => {
    const day = await Day.begin(stage)
    const chat = await begin(day)
    await send(day.page)
    await day.knows(chat, { waiting: 0, assignee: "me" })
    expect((await day.line(chat, "authored"))?.data).toMatchObject({ by: "me", certainty })
    const [sent] = day.world.ledger.filter((entry) => entry.kind === "agent")
    expect((await day.line(chat, "authored"))?.data).toMatchObject({ mark: { key: sent?.key } })
  })

test("answered at once after opening the chat: still mine (R2-10)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await composer(day.page).click()
  await day.page.keyboard.type("Ya")
  await day.page.keyboard.press("Enter")
  await day.knows(chat, { waiting: 0, assignee: "me" })
})

test("answered from the phone while I look on and type: not mine", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await begin(day)
  await composer(day.page).click()
  await day.page.keyboard.type("Estoy escribiendo")
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0, assignee: "" })
  expect(await day.feed(chat)).not.toContain("authored")
})

test("a new line is no answer: where Enter makes lines, only the button sends (R2-09)", async ({ stage }) => {
  const day = await Day.begin(stage, { enterIsNewline: true })
  const chat = await begin(day)
  await composer(day.page).click()
  await day.page.keyboard.type("una línea")
  await day.page.keyboard.press("Enter")
  day.world.phoneAnswers(chat.id)
  await day.knows(chat, { waiting: 0, assignee: "" })
  await day.page.locator("#main footer button[aria-label=Enviar]").click()
  await day.knows(chat, { assignee: "me" })
})

test("forwarded into another customer's chat: that answer is mine, probable (R2-10)", async ({ stage }) => {
  const day = await Day.begin(stage)
  const other = day.customer(5)
  const chat = await begin(day)
  await day.waits(other)
  await composer(day.page).click()
  await day.page.keyboard.type("Para reenviar")
  await day.page.keyboard.press("Enter")
  await day.knows(chat, { waiting: 0 })
  const bubble = day.page.locator("#main [data-id]", { hasText: "Para reenviar" }).last()
  await bubble.hover()
  await bubble.getByRole("button", { name: "Menú contextual" }).click()
  await day.page.getByRole("menuitem", { name: "Reenviar" }).click()
  await day.page.getByRole("option", { name: other.name }).click()
  await day.page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click()
  await day.knows(other, { waiting: 0, assignee: "me" })
  expect((await day.line(other, "authored"))?.data).toMatchObject({ by: "me", certainty: "probable" })
})
