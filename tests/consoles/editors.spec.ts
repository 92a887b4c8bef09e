import { expect } from "@playwright/test"
import { type Desk, test } from "./editors-stage"
import { editors } from "./editors/serve"

const four = "Hola 👋🏽\n\nSu pedido  🇦🇷 sale hoy 👨‍👩‍👧‍👦\nمرحبا بك"
const long = `${"Información del envío: señal número ñandú. ".repeat(100).slice(0, 4094)}🙂`

const oneLine = (editor: string) => editor === "shadow-input"
const lines = (editor: string, text: string) => (oneLine(editor) ? text.replaceAll("\n", " ") : text)

/** Presses Ctrl+Z until the draft is back; how often that took. */
async function undone(desk: Desk, draft: string): Promise<number> {
  for (let presses = 1; presses <= 4; presses++) {
    await desk.page.keyboard.press("Control+z")
    const back = await expect
      .poll(desk.model, { timeout: 400 })
      .toBe(draft)
      .then(
        () => true,
        () => false
      )
    if (back) return presses
  }
  throw new Error(`not undone: ${JSON.stringify(await desk.model())}`)
}

for (const editor of editors) {
  test.describe(`R2-04 R2-07 in ${editor}`, () => {
    const places: [name: string, caret: number | "end", selected: number][] = [
      ["at the beginning", 0, 0],
      ["in the middle", 4, 0],
      ["at the end", "end", 0],
      ["over a selection", 4, 3]
    ]
    test("a prepared answer goes in at the caret, draft kept, caret after it, undone by Ctrl+Z, nothing sent", async ({
      desk
    }) => {
      const one = await desk(editor)
      const draft = "uno dos tres"
      for (const [name, caret, selected] of places) {
        await one.draft(draft, caret, selected)
        const from = caret === "end" ? draft.length : caret
        expect(await one.insert(four), name).toEqual({ ok: true })
        const filled = lines(editor, draft.slice(0, from) + four + draft.slice(from + selected))
        expect(await one.model(), name).toBe(filled)
        expect((await one.hands<string>("hands.text()")).replaceAll("\u00a0", " "), name).toBe(filled)
        const presses = await undone(one, draft)
        expect(presses, name).toBeLessThanOrEqual(2)

        await one.draft(draft, caret, selected)
        await one.insert(four)
        await one.page.keyboard.type("Z")
        expect(await one.model(), name).toBe(
          lines(editor, `${draft.slice(0, from)}${four}Z${draft.slice(from + selected)}`)
        )
      }
      expect(await one.sent()).toEqual([])
    })

    test("Z1-27 the longest message goes in whole", async ({ desk }) => {
      const one = await desk(editor)
      for (const caret of [0, "end"] as const) {
        await one.draft("ab", caret)
        expect(await one.insert(long)).toEqual({ ok: true })
        expect(await one.model()).toBe(caret === 0 ? `${long}ab` : `ab${long}`)
      }
      expect(await one.sent()).toEqual([])
    })

    test("it takes the place of the shortcut that was typed", async ({ desk }) => {
      const one = await desk(editor)
      await one.draft("antes después", 6)
      await one.page.keyboard.type("/sal")
      expect(await one.insert(four, 4)).toEqual({ ok: true })
      expect(await one.model()).toBe(lines(editor, `antes ${four}después`))
      await one.page.keyboard.type("!")
      expect(await one.model()).toBe(lines(editor, `antes ${four}!después`))
      expect(await one.sent()).toEqual([])
    })

    test("a box that lost the focus gets it back, with the caret where it was", async ({ desk }) => {
      const one = await desk(editor)
      await one.draft("uno dos", 3)
      await one.page.locator("#search").focus()
      expect(await one.insert(" y medio")).toEqual({ ok: true })
      expect([`uno y medio dos`, `uno dos y medio`]).toContain(await one.model())
      expect(await one.sent()).toEqual([])
    })

    test("nothing goes into another chat", async ({ desk }) => {
      const one = await desk(editor)
      await one.draft("uno")
      expect(await one.insert("para otra persona", 0, false)).toEqual({ ok: false, why: "switched" })
      expect(await one.model()).toBe("uno")
      expect(
        await one.hands(`(() => { const box = hands.box(); box.remove(); return hands.insertInto(box, "tarde") })()`)
      ).toEqual({ ok: false, why: "gone" })
      expect(await one.sent()).toEqual([])
    })
  })
}

test("R2-04 what the box made something else of is said", async ({ desk }) => {
  const one = await desk("react-textarea")
  await one.draft("uno")
  await one.page.locator("#box").evaluate((box: HTMLTextAreaElement) => box.setAttribute("maxlength", "10"))
  expect(await one.insert("una frase que no cabe")).toEqual({ ok: false, why: "mismatch" })
  expect(await one.model()).toBe("unouna fra")
})
