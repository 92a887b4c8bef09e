/** What every page of an editor shows of itself: the editor's own model, never its DOM, is the truth. The box is `#box`. */
export interface Editor {
  /** The model's text, a line per line. */
  model(): string
  set(text: string): void
  box: HTMLElement
}

declare global {
  interface Window {
    model(): string
    draft(text: string): void
    /** Every text that was sent; an insertion must leave it empty. */
    sent: string[]
    /** Opens another chat, with a box of its own and an empty draft. */
    openChat(name: string): void
    /** Enter only makes a line; the button sends. */
    enterMakesLines: boolean
  }
}

export type Make = (slot: HTMLElement, send: () => void) => Editor & { remove?(): void }

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, id: string, parent: Element) => {
  const made = document.createElement(name)
  made.id = id
  parent.append(made)
  return made
}

/** A console of one chat at a time: its name above, the box, and a button that sends. */
export function present(make: Make): void {
  const app = document.getElementById("app") as HTMLElement
  const name = element("h1", "name", app)
  let editor: ReturnType<Make> | undefined
  const slot = element("div", "slot", app)
  const send = () => {
    const text = editor?.model() ?? ""
    if (!text.trim()) return
    window.sent.push(text)
    editor?.set("")
  }
  const button = element("button", "send", app)
  button.textContent = "Send"
  button.addEventListener("click", send)
  element("input", "search", app)

  window.sent = []
  window.enterMakesLines = false
  window.model = () => editor?.model() ?? ""
  window.draft = (text) => editor?.set(text)
  window.openChat = (chat) => {
    editor?.remove?.()
    slot.replaceChildren()
    name.textContent = chat
    editor = make(slot, send)
    editor.box.focus()
  }
  window.openChat("Marta")
}
