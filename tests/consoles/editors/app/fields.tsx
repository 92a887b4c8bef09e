import { useState } from "react"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import type { Make } from "./frame"

/** A React textarea whose value is state: what React does not hear of, it takes away again. */
export const reactTextarea: Make = (slot, send) => {
  const state = { text: "", set: (_: string) => {} }
  function Box() {
    const [text, setText] = useState("")
    state.text = text
    state.set = setText
    return (
      <textarea
        id="box"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || window.enterMakesLines) return
          event.preventDefault()
          send()
        }}
        rows={8}
        value={text}
      />
    )
  }
  const root = createRoot(slot)
  flushSync(() => root.render(<Box />))
  return {
    box: slot.querySelector("textarea") as HTMLTextAreaElement,
    set: (text) => flushSync(() => state.set(text)),
    model: () => state.text,
    remove: () => root.unmount()
  }
}

/** A kit whose field lives in an open shadow root; the model is kept from its input events. */
const shadowed =
  (name: "input" | "textarea"): Make =>
  (slot, send) => {
    const host = document.createElement("chat-kit")
    slot.append(host)
    const box = document.createElement(name)
    box.id = "box"
    host.attachShadow({ mode: "open" }).append(box)
    let model = ""
    box.addEventListener("input", () => {
      model = box.value
    })
    box.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key !== "Enter" || (event as KeyboardEvent).shiftKey || window.enterMakesLines)
        return
      event.preventDefault()
      send()
    })
    const set = (text: string) => {
      box.value = text
      model = box.value
    }
    return { box, set, model: () => model }
  }

export const shadowInput = shadowed("input")
export const shadowTextarea = shadowed("textarea")

/** A part of a kit inside the kit, each with an open root of its own: an editable element in the inner, a button in the outer. */
export const shadowNested: Make = (slot, send) => {
  const kit = document.createElement("chat-kit").attachShadow({ mode: "open" })
  slot.append(kit.host)
  const part = document.createElement("chat-box").attachShadow({ mode: "open" })
  const button = document.createElement("button")
  button.id = "send"
  button.textContent = "Send here"
  button.addEventListener("click", send)
  kit.append(part.host, button)
  const inner = document.createElement("div")
  part.append(inner)
  const editor = editable(inner, send)
  // What is copied out of it keeps every space.
  editor.box.style.whiteSpace = "pre-wrap"
  return editor
}

/** A bare editable element: the browser's own editing, and no model but what it shows. */
export const editable: Make = (slot, send) => {
  const box = document.createElement("div")
  box.id = "box"
  box.contentEditable = "true"
  box.role = "textbox"
  slot.append(box)
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || window.enterMakesLines) return
    event.preventDefault()
    send()
  })
  return {
    box,
    set(text) {
      const lines = text.split("\n").map((line) => {
        const div = document.createElement("div")
        div.append(line || document.createElement("br"))
        return div
      })
      box.replaceChildren(...(text ? lines : []))
    },
    // What the browser itself would copy: not the walk that is under test.
    model: () => {
      const selection = (box.getRootNode() as Document).getSelection() as Selection
      const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
      selection.selectAllChildren(box)
      const text = selection.toString().replaceAll("\u00a0", " ")
      selection.removeAllRanges()
      if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
      return text
    }
  }
}
