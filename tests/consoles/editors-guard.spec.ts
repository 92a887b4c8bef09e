import { expect } from "@playwright/test"
import type { Limit } from "../../src/shared/limits/channels"
import type { WritingState } from "../../src/contents/writing/writing"
import { type Desk, test } from "./editors-stage"
import type { EditorName } from "./editors/serve"

const ten: Limit = { limit: 10, warn: "utf16", block: "points", source: "a test", confidence: "high" }
const long = "doce letras!"
const kinds: EditorName[] = ["lexical-rich", "lexical-plain", "prosemirror", "react-textarea", "contenteditable"]

const state = (desk: Desk) => desk.hands<WritingState>("hands.writing.state")
const held = async (desk: Desk) => (await state(desk)).held

async function begun(desk: Desk): Promise<void> {
  await desk.hands(`hands.begin(${JSON.stringify(ten)})`)
  await desk.page.locator("#box").focus()
}

for (const editor of kinds)
  test.describe(`Z1-27 R2-09 in ${editor}`, () => {
    test("Enter and the button send at the limit, and are held one over it", async ({ desk }) => {
      const one = await desk(editor)
      await begun(one)
      await one.page.keyboard.type("diez letra")
      await one.page.keyboard.press("Enter")
      await expect.poll(one.sent).toEqual(["diez letra"])
      await one.page.keyboard.type("diez letras")
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toEqual({ over: 1 })
      expect(await one.model()).toBe("diez letras")
      await one.page.locator("#send").click()
      expect(await held(one)).toEqual({ over: 1 })
      await expect(one.page.locator("#box")).toBeFocused()
      await one.page.locator("#send").press("Space")
      await one.page.locator("#send").press("Enter")
      expect(await one.sent()).toEqual(["diez letra"])

      // Typing goes on where it was, and within the limit the hold is forgotten.
      await one.page.locator("#box").focus()
      await one.page.keyboard.press("Control+End")
      await one.page.keyboard.press("Backspace")
      await expect.poll(() => held(one)).toBeNull()
      await one.page.locator("#send").click()
      await expect.poll(one.sent).toEqual(["diez letra", "diez letra"])
    })

    test("on with writing lets go; sending anyway lets one send of this text pass, by Enter or by the button", async ({
      desk
    }) => {
      const one = await desk(editor)
      await begun(one)
      await one.page.keyboard.type(long)
      await one.page.keyboard.press("Enter")
      await one.hands("hands.writing.edit()")
      expect(await held(one)).toBeNull()
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toEqual({ over: 2 })

      await one.hands("hands.writing.sendAnyway()")
      expect(await held(one)).toBeNull()
      expect(await one.sent()).toEqual([])
      await one.page.keyboard.press("Enter")
      await expect.poll(one.sent).toEqual([long])

      await one.page.keyboard.type(long)
      await one.page.locator("#send").click()
      expect(await held(one)).toEqual({ over: 2 })
      await one.hands("hands.writing.sendAnyway()")
      await one.page.locator("#send").click()
      await expect.poll(one.sent).toEqual([long, long])

      // Another text is another matter.
      await one.page.locator("#box").focus()
      await one.page.keyboard.type(long)
      await one.page.keyboard.press("Enter")
      await one.hands("hands.writing.sendAnyway()")
      await one.page.keyboard.type("?")
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toEqual({ over: 3 })
      expect(await one.sent()).toHaveLength(2)
    })

    test("another chat forgets what was held", async ({ desk }) => {
      const one = await desk(editor)
      await begun(one)
      await one.page.keyboard.type(long)
      await one.page.keyboard.press("Enter")
      await one.hands("hands.writing.sendAnyway()")
      await one.page.keyboard.press("Shift+Enter")
      await one.page.keyboard.press("Enter")
      expect(await held(one)).not.toBeNull()
      await one.page.evaluate(() => window.openChat("Julia"))
      await expect.poll(() => held(one)).toBeNull()
      await expect.poll(async () => (await state(one)).count?.block).toBe(0)
      await one.page.keyboard.type("hola")
      await one.page.keyboard.press("Enter")
      await expect.poll(one.sent).toEqual(["hola"])
    })

    test("a composition is never disturbed, and the Enter after it is held", async ({ desk }) => {
      const one = await desk(editor)
      await begun(one)
      await one.page.keyboard.type("diez letra")
      await one.cdp.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 })
      const enter = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 }
      await one.cdp.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter })
      await one.cdp.send("Input.insertText", { text: "你好" })
      await one.cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter })
      await expect.poll(one.model).toBe("diez letra你好")
      expect(await held(one)).toBeNull()
      expect(await one.sent()).toEqual([])
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toEqual({ over: 2 })
      expect(await one.sent()).toEqual([])
    })

    test("where Enter was seen to make a line it is left alone, and the button is held", async ({ desk }) => {
      const one = await desk(editor)
      await one.page.evaluate(() => {
        window.enterMakesLines = true
      })
      await begun(one)
      await one.page.keyboard.type("uno")
      await one.page.keyboard.press("Enter")
      await expect.poll(one.model).toBe("uno\n")
      await one.page.keyboard.type("dos tres cuatro")
      // What the first Enter did is looked at a moment after it.
      await expect
        .poll(async () => {
          await one.page.keyboard.press("Enter")
          return (await one.model()).endsWith("\n")
        })
        .toBe(true)
      await one.hands("hands.writing.edit()")
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toBeNull()
      await one.page.locator("#send").click()
      expect(await held(one)).not.toBeNull()
      expect(await one.sent()).toEqual([])
    })

    test("where the console shows what Enter is set to, the very first one too long makes its line, or is held", async ({
      desk
    }) => {
      const one = await desk(editor)
      const enter = (lines: boolean) =>
        one.page.evaluate((on) => {
          window.enterMakesLines = on
          document.body.dataset.enter = on ? "line" : "send"
        }, lines)
      await enter(true)
      await one.hands(`hands.begin(${JSON.stringify(ten)}, true)`)
      await one.page.locator("#box").focus()
      await one.page.keyboard.type(long)
      await one.page.keyboard.press("Enter")
      await one.page.keyboard.type("y")
      await expect.poll(one.model).toBe(`${long}\ny`)
      expect(await held(one)).toBeNull()
      // Set otherwise meanwhile: what was seen before counts for nothing.
      await enter(false)
      await one.page.keyboard.press("Enter")
      expect(await held(one)).toEqual({ over: 4 })
      expect(await one.model()).toBe(`${long}\ny`)
      await enter(true)
      await one.page.keyboard.press("Enter")
      await expect.poll(one.model).toBe(`${long}\ny\n`)
      await one.page.locator("#send").click()
      expect(await held(one)).toEqual({ over: 5 })
      expect(await one.sent()).toEqual([])
    })

    test("the count follows the keys, a cleared box and what others put in", async ({ desk }) => {
      const one = await desk(editor)
      await begun(one)
      await one.page.keyboard.type("hola 👍🏽")
      const left = (count: WritingState["count"]) => count && [count.warn, count.block, count.left, count.state]
      await expect.poll(async () => left((await state(one)).count)).toEqual([9, 7, 1, "near"])
      await one.page.keyboard.press("Enter")
      await expect.poll(async () => left((await state(one)).count)).toEqual([0, 0, 10, "fine"])
      await one.hands(`hands.writing.insert("uno\\n\\ndos tres", false)`)
      await expect.poll(async () => left((await state(one)).count)).toEqual([13, 13, -3, "over"])
    })
  })
