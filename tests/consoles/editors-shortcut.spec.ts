import { expect } from "@playwright/test"
import { channels } from "../../src/shared/limits/channels"
import type { WritingState } from "../../src/contents/writing/writing"
import { type Desk, test } from "./editors-stage"
import type { EditorName } from "./editors/serve"

const kinds: EditorName[] = ["lexical-rich", "lexical-plain", "prosemirror", "react-textarea", "contenteditable"]
const query = async (desk: Desk) => (await desk.hands<WritingState>("hands.writing.state")).query

/** A list of answers as the strip has it: it takes some keys while a shortcut is typed, and says which. */
const list = `globalThis.taken = []
  hands.writing.keys = (event) => ["Enter", "ArrowDown", "Escape"].includes(event.key) && taken.push(event.key) > 0`

for (const editor of kinds)
  test.describe(`R2-07 in ${editor}`, () => {
    test("a prefix at the beginning or after a space begins a shortcut; the caret ends it", async ({ desk }) => {
      const one = await desk(editor)
      await one.hands(`hands.begin(${JSON.stringify(channels.whatsapp)})`)
      await one.page.locator("#box").focus()
      await one.page.keyboard.type("/sal")
      await expect.poll(() => query(one)).toEqual({ text: "sal", length: 4 })
      await one.page.keyboard.press("ArrowLeft")
      await expect.poll(() => query(one)).toEqual({ text: "sa", length: 3 })
      await one.page.keyboard.press("Home")
      await expect.poll(() => query(one)).toBeNull()
      await one.page.keyboard.press("End")
      await expect.poll(() => query(one)).toEqual({ text: "sal", length: 4 })
      await one.page.keyboard.type(" y/o")
      await expect.poll(() => query(one)).toBeNull()
      await one.page.keyboard.press("Shift+Enter")
      await one.page.keyboard.type("/envío")
      await expect.poll(() => query(one)).toEqual({ text: "envío", length: 6 })
      await one.page.keyboard.press("Control+a")
      await expect.poll(() => query(one)).toBeNull()
      await one.hands(`hands.writing.setPrefix(";")`)
      await one.page.keyboard.type("ver ;pa")
      await expect.poll(() => query(one)).toEqual({ text: "pa", length: 3 })
    })

    test("while it is open a list has the first word on keys, and the console hears none of those", async ({
      desk
    }) => {
      const one = await desk(editor)
      await one.hands(`hands.begin(${JSON.stringify(channels.whatsapp)})`)
      await one.hands(list)
      await one.page.evaluate(() => {
        const heard: string[] = []
        Object.assign(window, { heard })
        for (const type of ["keydown", "keypress", "keyup"])
          addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true)
      })
      await one.page.locator("#box").focus()
      await one.page.keyboard.type("hola /s")
      for (const key of ["ArrowDown", "Enter", "Escape"]) await one.page.keyboard.press(key)
      expect(await one.hands<string[]>("taken")).toEqual(["ArrowDown", "Enter", "Escape"])
      const heard = () => one.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
      expect((await heard()).filter((line) => /Enter|Arrow|Escape/.test(line))).toEqual([])
      expect(await one.sent()).toEqual([])

      expect(await one.hands(`hands.writing.insert("saludos\\ny gracias", true)`)).toEqual({ ok: true })
      expect(await one.model()).toBe("hola saludos\ny gracias")
      await expect.poll(() => query(one)).toBeNull()
      await one.page.keyboard.press("Enter")
      await expect.poll(one.sent).toEqual(["hola saludos\ny gracias"])
    })

    test("R2-04 a chat opened while an answer is on its way gets nothing of it", async ({ desk }) => {
      const one = await desk(editor)
      await one.hands(`hands.begin(${JSON.stringify(channels.whatsapp)})`)
      await one.page.locator("#search").focus()
      // The box must get the focus first, and in that moment another chat comes to the front.
      await one.page.evaluate(() => {
        document.getElementById("box")?.addEventListener("focus", () => queueMicrotask(() => window.openChat("Julia")))
      })
      const outcome = await one.hands<{ ok: boolean; why?: string }>(`hands.writing.insert("para Marta", false)`)
      if (editor !== "react-textarea") expect(outcome).toEqual({ ok: false, why: "switched" })
      expect(await one.model()).toBe("")
    })
  })
