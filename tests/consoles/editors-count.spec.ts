import { expect } from "@playwright/test"
import { channels, type Limit } from "../../src/shared/limits/channels"
import { type Count, measure, type Tally } from "../../src/shared/limits/units"
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
  (desk, word) => desk.insert(`${word}\n\n${word}`),
  async ({ page }) => {
    await page.keyboard.press("Shift+ArrowLeft")
    await page.keyboard.press("Control+x")
  },
  ({ page }) => page.keyboard.press("Control+y"),
  ({ page }) => page.keyboard.press("ArrowUp"),
  // A word that an input method builds sign by sign and then gives.
  async ({ cdp }, word) => {
    for (const text of [word.slice(0, 1), word])
      await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length })
    await cdp.send("Input.insertText", { text: word })
  },
  // The page puts another text there, and nobody typed. One space at a time: a plain element shows no more.
  async ({ page }, word) => {
    await page.evaluate((text) => window.draft(text), `${word}${word} ñandú`.replaceAll(/ +/g, " "))
    await page.locator("#box").focus()
  }
]

interface Counted {
  kept: Tally
  whole: Tally
  told: Count | null
  toTell: Count
}
const counted = (desk: Desk) => desk.hands<Counted>("globalThis.counted()")
const steps = 90
/** A plain element keeps a pasted space at the end of a line and does not show it: what it shows is compared without. */
const soft = (text: string, plain: boolean) => text.replaceAll("\u00a0", " ").replaceAll(plain ? / +$/gm : "", "")

for (const editor of editors)
  test(`Z1-27 in ${editor} what is counted by each change equals the whole after any edit`, async ({ desk }) => {
    const one = await desk(editor)
    const dice = createDice(7 + editor.length)
    const plain = editor === "contenteditable" || editor === "shadow-nested"
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
      const text = soft(await one.hands<string>("hands.text()"), plain)
      expect(text, `step ${step}, edit ${at}`).toBe(soft(await one.model(), plain))
    }
    // What it told by itself has caught up.
    const { toTell } = await counted(one)
    await expect.poll(async () => (await counted(one)).told).toEqual(toTell)
  })

/** All bytes count, so that one sign in the place of another is a change too. */
const bytes: Limit = { ...channels.whatsapp, warn: "bytes", block: "bytes" }
const told = (desk: Desk) => desk.hands<Count | null>("hands.writing.state.count")
const whole = async (desk: Desk) => measure(await desk.hands<string>("hands.text()"), bytes)

for (const editor of editors)
  test(`Z1-27 in ${editor} what is told by itself is the whole, and nobody asked in between`, async ({ desk }) => {
    const one = await desk(editor)
    const dice = createDice(70 + editor.length)
    await one.page.evaluate(() => {
      window.enterMakesLines = true
    })
    await one.draft("uno\ndos\n\ntres")
    await one.hands(`hands.begin(${JSON.stringify(bytes)})`)
    for (let burst = 0; burst < 12; burst++) {
      const done: number[] = []
      for (let left = 1 + dice.under(6); left > 0; left--) {
        done.push(dice.under(edits.length))
        await edits[done.at(-1)!]!(one, dice.pick(words))
      }
      // Of a value that the page sets nobody is told: the next letter finds it.
      await one.page.keyboard.type("n")
      await expect(async () => {
        expect(await told(one), `burst ${burst}, edits ${done.join(" ")}`).toEqual(await whole(one))
      }).toPass({ timeout: 10_000 })
    }
  })

for (const editor of ["react-textarea", "shadow-textarea"] as const)
  test(`Z1-27 in ${editor} a letter is told at once, and what the page made of it soon`, async ({ desk }) => {
    const one = await desk(editor)
    await one.draft("hola ".repeat(200))
    const { block } = await whole(one)
    await one.hands(`globalThis.counted = hands.count(${JSON.stringify(bytes)})`)
    const blocks: number[] = [block]
    const toldOf = async (...next: number[]) => {
      blocks.push(...next)
      await expect.poll(() => one.hands<number[]>("counted.all")).toEqual(blocks)
    }
    /** What the page makes of a value that was typed, and tells nobody of. */
    const making = (kind: "accents" | "nothing") =>
      one.page.locator("#box").evaluate((box: HTMLTextAreaElement, made) => {
        const before = box.value
        box.oninput = () => {
          const next = made === "accents" ? box.value.replaceAll("o", "ó") : before
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, next)
        }
      }, kind)

    // In the place of what is selected: the letter alone does not say how much went.
    for (let at = 0; at < 3; at++) await one.page.keyboard.press("Shift+ArrowLeft")
    await one.page.keyboard.type("x")
    await toldOf(block - 2)
    await making("nothing")
    await one.page.keyboard.type("s")
    await toldOf(block - 1, block - 2)
    await making("accents")
    await one.page.keyboard.type("s")
    await toldOf(block - 1, block + 199)
    expect((await whole(one)).block).toBe(block + 199)
  })
