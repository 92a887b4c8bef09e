import type { EditorName } from "../tests/consoles/editors/serve"
import { Browser } from "./lib/browser"
import { type EditorTab, openEditor } from "./lib/editor-tab"
import { compare, interleaved, type Row, type Tools } from "./lib/tools"

const editors: EditorName[] = ["lexical-rich", "lexical-plain", "prosemirror", "react-textarea", "contenteditable"]
const texts = { "one line": "Con gusto, ya lo reviso.", "four lines": "Hola, Marta.\n\nSu pedido sale hoy.\nGracias" }
const typed = "/sal"

/** The least that puts a text into this editor: select the shortcut, and its own technique; nothing is looked at. */
const bare: Record<string, string> = {
  paste: `document.dispatchEvent(new Event("selectionchange"))
    const data = new DataTransfer(); data.setData("text/plain", text)
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))`,
  command: `document.execCommand("insertText", false, text)`,
  lines: `text.split("\\n").forEach((line, at) => {
    if (at) document.execCommand("insertLineBreak")
    if (line) document.execCommand("insertText", false, line) })`
}
/** One line goes into any editor by the browser's own command; of several, each editor takes another form. */
const technique = (editor: EditorName, text: string) =>
  !text.includes("\n")
    ? bare.command
    : editor.startsWith("lexical")
      ? bare.paste
      : editor === "contenteditable"
        ? bare.lines
        : bare.command

const selecting = `if (box.localName === "textarea") box.setSelectionRange(box.selectionEnd - ${typed.length}, box.selectionEnd)
  else { const { focusNode, focusOffset } = getSelection()
    getSelection().setBaseAndExtent(focusNode, focusOffset - ${typed.length}, focusNode, focusOffset) }`

/** Milliseconds from the call until the box shows the text's last line; a turn of microtasks is all an editor needs. */
const timed = (how: string, text: string) => `(async () => {
  const box = hands.box(), text = ${JSON.stringify(text)}, last = text.split("\\n").at(-1)
  const shown = () => (box.value ?? box.textContent).includes(last)
  const began = performance.now()
  ${how}
  for (let turn = 0; turn < 400 && !shown(); turn++) await null
  for (let turn = 0; turn < 200 && !shown(); turn++) await new Promise((done) => setTimeout(done))
  const ms = performance.now() - began
  if (!shown()) throw new Error("the text did not appear")
  return ms })()`

/** The last key of a shortcut is down: how long until the prepared answer stands in the box, against a bare insertion. */
export default async function bench(tools: Tools): Promise<Row[]> {
  const rows: Row[] = []
  const browser = await Browser.launch({ path: tools.path })
  for (const editor of editors) {
    const one = await openEditor(browser, editor)
    for (const [name, text] of Object.entries(texts)) {
      const run = (how: string) => async () => {
        await one.draft(`Buenos días ${typed}`)
        return one.hands<number>(timed(how, text))
      }
      const subjects = {
        ours: run(`globalThis.outcome = hands.insert(text, ${typed.length})`),
        bare: run(`${selecting}\n${technique(editor, text)}`)
      }
      await interleaved(3, subjects)
      const { ours, bare: least } = await interleaved(21, subjects)
      await checked(one, editor)
      rows.push(compare(`${editor}, ${name}: shortcut → text in the box`, ours, least, 1.5))
    }
    await one.tab.close()
  }
  await browser.close()
  return rows
}

/** What was timed has worked. */
async function checked({ hands, draft }: EditorTab, editor: string): Promise<void> {
  await draft(`Buenos días ${typed}`)
  const { ok } = await hands<{ ok: boolean }>(`hands.insert("bien", ${typed.length})`)
  const text = await hands<string>("hands.text()")
  if (!ok || text.replaceAll("\u00a0", " ") !== "Buenos días bien") throw new Error(`${editor}: ${text}`)
}
