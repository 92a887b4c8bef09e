import { expect } from "@playwright/test"
import { channels } from "../../src/shared/limits/channels"
import type { Count, Tally } from "../../src/shared/limits/units"
import { editors } from "./editors/serve"
import { type Desk, test } from "./editors-stage"
import { createDice } from "./whatsapp/dice"

const words = ["hola", "Información", "👋🏽", "🇦🇷 ", "👨‍👩‍👧‍👦", "مرحبا ", "a  b", "€", "."]
/** What a keyboard can do to a draft. */
const edits: ((desk: Desk, word: string) => Promise<unknown>)[] = [
  ({ page }, word) => page.keyboard.type(word),
  ({ page }, word) => page.keyboard.type(word),
  ({ page }, word) => page.keyboard.type(` ${word}`),
  ({ page }) => page.keyboard.press("Backspace"),
  ({ page }) => page.keyboard.press("Control+Backspace"),
  ({ page }) => page.keyboard.press("Delete"),
  ({ page }) => page.keyboard.press("Enter"),
  ({ page }) => page.keyboard.press("Shift+Enter"),
  ({ page }) => page.keyboard.press("ArrowLeft"),
  ({ page }) => page.keyboard.press("Home"),
  ({ page }) => page.keyboard.press("Control+End"),
  ({ page }) => page.keyboard.press("Control+z"),
  async ({ page }) => {
    await page.keyboard.press("Control+Shift+ArrowLeft")
    await page.keyboard.press("Control+c")
    await page.keyboard.press("Control+End")
    await page.keyboard.press("Control+v")
  },
  async ({ page }, word) => {
    await page.keyboard.press("Shift+Home")
    await page.keyboard.type(word)
  },
  async ({ page }, word) => {
    await page.keyboard.press("Control+a")
    await page.keyboard.type(word)
  },
  (desk, word) => desk.insert(`${word}\n\n${word}`)
]

interface Counted {
  kept: Tally
  whole: Tally
  told: Count | null
  toTell: Count
}
const counted = (desk: Desk) => desk.hands<Counted>("globalThis.counted()")
const steps = 90
const soft = (text: string) => text.replaceAll("\u00a0", " ")

for (const editor of editors)
  test(`Z1-27 in ${editor} what is counted by each change equals the whole after any edit`, async ({ desk }) => {
    const one = await desk(editor)
    const dice = createDice(7 + editor.length)
    await one.page.evaluate(() => {
      window.enterMakesLines = true
    })
    await one.draft("uno\ndos\n\ntres")
    await one.hands(`globalThis.counted = hands.count(${JSON.stringify(channels.whatsapp)})`)
    for (let step = 0; step < steps; step++) {
      const at = dice.under(edits.length)
      await edits[at]!(one, dice.pick(words))
      const { kept, whole } = await counted(one)
      expect(kept, `step ${step}, edit ${at}`).toEqual(whole)
      expect(soft(await one.hands<string>("hands.text()")), `step ${step}, edit ${at}`).toBe(soft(await one.model()))
    }
    // What it told by itself has caught up.
    const { toTell } = await counted(one)
    await expect.poll(async () => (await counted(one)).told).toEqual(toTell)
  })
