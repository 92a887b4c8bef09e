import { expect, type Page } from "@playwright/test"
import type * as locating from "../../src/contents/page/locate"
import { whatsapp } from "../../src/shared/recipes/whatsapp"
import { leaf, test } from "../consoles/practice-stage"
import { eyesScript } from "./eyes"

declare const eyes: typeof locating

/** What Turno looks for around files, voice notes and deleting: nothing on other pages, exactly one on its own. */
const probes = {
  recording: whatsapp.composer.recording,
  preview: whatsapp.files?.shows,
  deletes: whatsapp.deletion?.commands
}
type Seen = Record<keyof typeof probes, [count: number, won: number | null]>

const none: [number, null] = [0, null]
const nothing: Seen = { recording: none, preview: none, deletes: none }

async function see(page: Page): Promise<Seen> {
  await page.evaluate(await eyesScript())
  return page.evaluate(
    (all) =>
      Object.fromEntries(
        Object.entries(all).map(([probe, locator]) => {
          const { elements, won } = eyes.locate(locator ?? [])
          return [probe, [elements.length, won]]
        })
      ) as Seen,
    probes
  )
}

for (const markup of ["none", "testids"] as const)
  test(`recording, preview and commands for deleting are found where they are, and nowhere else (renamed: ${markup})`, async ({
    stage
  }) => {
    const page = await stage.open({ chats: 10, messagesPerChat: 12 })
    // By test id first, else by structure or by its picture.
    const first = (won: number): [number, number] => [1, markup === "none" ? 0 : won]
    await leaf(page, "Marta Quiroga").click()
    stage.practice.world.renameMarkup(markup)
    await stage.practice.settled()
    const main = page.locator("#main")
    await main.locator("[data-id]").first().waitFor()
    expect(await see(page), "a chat").toEqual(nothing)

    await main.locator("footer [data-icon=mic-outlined]").click()
    expect(await see(page), "recording").toEqual({ ...nothing, recording: [1, 0] })
    await main.locator("footer button").first().click()

    await main.locator("header").getByRole("button", { name: "Menú" }).click()
    expect(await see(page), "the chat's menu").toEqual({ ...nothing, deletes: [1, 0] })
    await page.keyboard.press("Escape")
    const bubble = main.locator("[data-id]").last()
    await bubble.hover()
    await bubble.getByRole("button", { name: "Menú contextual" }).click()
    expect(await see(page), "a message's menu").toEqual({ ...nothing, deletes: [1, 0] })
    await page.keyboard.press("Escape")

    await page.getByRole("button", { name: "Adjuntar" }).click()
    expect(await see(page), "the menu of files").toEqual(nothing)
    await page.getByRole("menuitem", { name: "Documento" }).click()
    expect(await see(page), "a file to send").toEqual({ ...nothing, preview: first(2) })
    await page.keyboard.press("Escape")

    await page.getByRole("button", { name: "Emojis, GIF, stickers" }).click()
    expect(await see(page), "stickers").toEqual(nothing)
  })
