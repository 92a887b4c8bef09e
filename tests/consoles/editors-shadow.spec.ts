import { expect } from "@playwright/test"
import type { WritingState } from "../../src/contents/writing/writing"
import type { Limit } from "../../src/shared/limits/channels"
import { type Desk, test } from "./editors-stage"
import type { EditorName } from "./editors/serve"

const ten: Limit = { limit: 10, warn: "utf16", block: "points", source: "a test", confidence: "high" }
const kits: EditorName[] = ["shadow-input", "shadow-textarea", "shadow-nested"]
const state = (desk: Desk) => desk.hands<WritingState>("hands.writing.state")
const claim = (desk: Desk) => desk.hands<string | null>("hands.gestures.claim(Date.now()) ?? null")

for (const kit of kits)
  test.describe(`a box in an open root: ${kit}`, () => {
    test("is found by the recipe, counted, and held at its limit by Enter and by the button (Z1-27, R2-09)", async ({
      desk
    }) => {
      const one = await desk(kit)
      await one.hands(`hands.begin(${JSON.stringify(ten)})`)
      await one.page.locator("#box").click()
      await one.page.keyboard.type("doce letras!")
      await expect.poll(async () => (await state(one)).count).toMatchObject({ block: 12, left: -2, state: "over" })
      await one.page.keyboard.press("Enter")
      expect((await state(one)).held).toEqual({ over: 2 })
      await one.hands("hands.writing.edit()")
      expect((await state(one)).held).toBeNull()
      await one.page.locator("#send").first().click()
      expect((await state(one)).held).toEqual({ over: 2 })
      expect(await one.sent()).toEqual([])
      await one.page.locator("#box").press("End")
      for (const _ of [1, 2]) await one.page.keyboard.press("Backspace")
      await expect.poll(async () => (await state(one)).held).toBeNull()
      await one.page.keyboard.press("Enter")
      await expect.poll(one.sent).toEqual(["doce letra"])
    })

    test("an Enter there is this agent's own sending, and so is a press on the kit's button", async ({ desk }) => {
      const one = await desk(kit)
      await one.hands(`hands.begin(${JSON.stringify(ten)})`)
      await one.page.locator("#box").click()
      expect(await claim(one)).toBeNull()
      await one.page.keyboard.type("hola")
      await one.page.keyboard.press("Enter")
      await expect.poll(() => claim(one)).toBe("certain")
      await one.page.keyboard.type("adiós")
      await one.page.locator("#send").first().click()
      await expect.poll(one.sent).toEqual(["hola", "adiós"])
      await expect.poll(() => claim(one)).toBe("certain")
    })

    test("a shortcut is heard as it is typed and gives way to its snippet; another chat's box is found again (R2-07)", async ({
      desk
    }) => {
      const one = await desk(kit)
      await one.hands(`hands.begin(${JSON.stringify(ten)})`)
      await one.page.locator("#box").click()
      await one.page.keyboard.type("a /sal")
      await expect.poll(async () => (await state(one)).query).toEqual({ text: "sal", length: 4 })
      expect(await one.hands(`hands.writing.insert("hola", true)`)).toEqual({ ok: true })
      await expect.poll(one.model).toBe("a hola")
      await one.page.evaluate(() => window.openChat("Julia"))
      await one.page.locator("#box").click()
      await one.page.keyboard.type("/x")
      await expect.poll(async () => (await state(one)).query).toEqual({ text: "x", length: 2 })
      await expect.poll(async () => (await state(one)).count?.block).toBe(2)
    })
  })
