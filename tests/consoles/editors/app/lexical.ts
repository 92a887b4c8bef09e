import { createEmptyHistoryState, registerHistory } from "@lexical/history"
import { registerPlainText } from "@lexical/plain-text"
import { registerRichText } from "@lexical/rich-text"
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND
} from "lexical"
import type { Make } from "./frame"

const paragraph = (lines: string[]) => {
  const made = $createParagraphNode()
  lines.forEach((line, at) => {
    if (at) made.append($createLineBreakNode())
    if (line) made.append($createTextNode(line))
  })
  return made
}

/** Plain text is one paragraph with line breaks; rich text is a paragraph per line. */
const lexical =
  (rich: boolean): Make =>
  (slot, send) => {
    const box = document.createElement("div")
    box.id = "box"
    box.contentEditable = "true"
    box.role = "textbox"
    slot.append(box)
    const editor = createEditor({
      namespace: "box",
      onError(error) {
        throw error
      }
    })
    const stops = [
      rich ? registerRichText(editor) : registerPlainText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!event || event.shiftKey || event.isComposing || window.enterMakesLines) return false
          event.preventDefault()
          send()
          return true
        },
        COMMAND_PRIORITY_HIGH
      )
    ]
    editor.setRootElement(box)
    const set = (text: string) =>
      editor.update(
        () => {
          const lines = text.split("\n")
          const made = rich ? lines.map((line) => paragraph([line])) : [paragraph(lines)]
          $getRoot()
            .clear()
            .append(...made)
          $getRoot().selectEnd()
        },
        { discrete: true, tag: "history-push" }
      )
    set("")
    return {
      box,
      set,
      model: () =>
        editor.getEditorState().read(() =>
          $getRoot()
            .getChildren()
            .map((block) => block.getTextContent())
            .join("\n")
        ),
      remove: () => {
        for (const stop of stops) stop()
        editor.setRootElement(null)
      }
    }
  }

export const lexicalRich = lexical(true)
export const lexicalPlain = lexical(false)
