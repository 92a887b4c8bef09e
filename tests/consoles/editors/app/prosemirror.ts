import { baseKeymap, splitBlock } from "prosemirror-commands"
import { history, redo, undo } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import type { Node } from "prosemirror-model"
import { schema } from "prosemirror-schema-basic"
import { EditorState, Selection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import type { Make } from "./frame"

const document_ = (text: string): Node =>
  schema.node(
    "doc",
    null,
    text.split("\n").map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []))
  )

/** A composer as support desks have it: a paragraph per line, and Enter sends. */
export const proseMirror: Make = (slot, send) => {
  const stateOf = (text: string) => {
    const state = EditorState.create({
      doc: document_(text),
      plugins: [
        history(),
        keymap({
          Enter() {
            if (window.enterMakesLines) return false
            send()
            return true
          },
          "Shift-Enter": splitBlock,
          "Mod-z": undo,
          "Mod-y": redo
        }),
        keymap(baseKeymap)
      ]
    })
    return state.apply(state.tr.setSelection(Selection.atEnd(state.doc)))
  }
  const view = new EditorView(slot, { state: stateOf(""), attributes: { id: "box" } })
  return {
    box: view.dom,
    set: (text) => view.updateState(stateOf(text)),
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n", "\n"),
    remove: () => view.destroy()
  }
}
