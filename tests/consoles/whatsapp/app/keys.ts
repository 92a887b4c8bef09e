import { closeChat, openChat } from "./deeds"
import { read, set } from "./store"

function editable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === "INPUT")
}

/** Escape takes away the nearest thing: menu, dialog, drawer, at last the chat itself. */
function escape(): boolean {
  const { overlay, reply, drawer, open } = read()
  if (overlay) set({ overlay: null })
  else if (reply) set({ reply: null })
  else if (drawer) set({ drawer: false })
  else if (open) closeChat()
  else return false
  return true
}

function step(by: 1 | -1): boolean {
  const { chats, open } = read()
  const listed = chats.filter((chat) => !chat.archived)
  const index = listed.findIndex((chat) => chat.id === open)
  const next = listed[index < 0 ? 0 : index + by]
  if (!next) return false
  openChat(next.id)
  return true
}

function askToDelete(): boolean {
  const { open } = read()
  if (open) set({ overlay: { type: "delete", chat: open } })
  return open !== null
}

/** Between the drawn rows, with the keyboard's focus on one of them. */
function moveFocus(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("#pane-side [role=row]")].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top
  )
  const index = rows.findIndex((row) => row === document.activeElement)
  const next = index < 0 ? rows.find((row) => row.ariaSelected === "true") : rows[index + by]
  next?.focus()
  return Boolean(next)
}

function inList(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest("#pane-side") !== null)
}

/** The console's own habits; it listens on the window, before everything in the page. */
export function listenForKeys(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.keyCode === 229) return
      const { key, ctrlKey, altKey, target } = event
      let taken = false
      if (key === "Escape") taken = escape()
      else if (ctrlKey && altKey && (key === "ArrowDown" || key === "]")) taken = step(1)
      else if (ctrlKey && altKey && (key === "ArrowUp" || key === "[")) taken = step(-1)
      else if (ctrlKey && altKey && key === "Backspace") taken = askToDelete()
      else if (ctrlKey && altKey && key === "/") {
        const search = document.querySelector<HTMLElement>('[data-tab="3"]')
        search?.focus()
        taken = Boolean(search)
      } else if (!ctrlKey && !altKey && !editable(target) && inList(target)) {
        if (key === "ArrowDown") taken = moveFocus(1)
        if (key === "ArrowUp") taken = moveFocus(-1)
        if (key === "Enter" && target instanceof HTMLElement && target.ariaSelected !== null) taken = openRow(target)
      }
      if (taken) event.preventDefault()
    },
    true
  )
}

function openRow(row: HTMLElement): boolean {
  const leaf = row.querySelector("[title]")
  leaf?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }))
  leaf?.dispatchEvent(new MouseEvent("click", { bubbles: true }))
  return Boolean(leaf)
}
