import "../browser/page-chrome"
import "~contents/console"
import "./console.css"
import { element, messageElement, rowElement, titleElement } from "./console-elements"
import type { StillAccount, StillChat } from "./console-elements"

/**
 * A console's page that stands still: the parts that the built-in recipe looks for, rows that open a chat, and a box that
 * sends on Enter. What there is to show is the test's, and it answers for the page's own objects.
 */

/** What the box has sent, oldest first. */
const sent: string[] = []

function composer(): HTMLElement {
  const box = element("div", {
    contenteditable: "true",
    role: "textbox",
    tabindex: "0",
    "data-testid": "conversation-compose-box-input"
  })
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    sent.push(box.textContent ?? "")
    box.textContent = ""
  })
  return box
}

const app = element("div", { id: "app" })
const list = element("div", { id: "pane-side" })
app.append(element("div", { id: "side" }, list))
document.getElementById("__plasmo")?.replaceWith(app)

let account: StillAccount = { account: "", chats: [] }
let front: string | null = null
const rows = new Map<string, HTMLElement>()
const chatOf = (id: string | null) => account.chats.find((chat) => chat.id === id)

function conversation({ name }: StillChat): HTMLElement {
  const header = element("header", { "data-testid": "conversation-header" })
  header.append(element("div", { "data-testid": "conversation-info-header-chat-title" }, titleElement(name)))
  const panel = element("div", {
    role: "application",
    "data-testid": "conversation-panel-messages",
    tabindex: "0"
  })
  const button = element("button", { "aria-label": "Send" }, element("span", { "data-icon": "wds-ic-send-filled" }))
  return element("div", { id: "main" }, header, panel, element("footer", {}, composer(), button))
}

/** Messages that are not drawn yet are added at the end, as a person at the end of a chat sees it. */
function drawMessages(): void {
  const panel = document.querySelector("#main [role=application]")
  const chat = chatOf(front)
  if (!panel || !chat) return
  const drawn = new Set([...panel.children].map((one) => one.getAttribute("data-id")))
  panel.append(...chat.messages.filter(({ key }) => !drawn.has(key)).map(messageElement))
  panel.scrollTop = panel.scrollHeight
}

function open(id: string | null): void {
  document.getElementById("main")?.remove()
  front = id
  const chat = chatOf(id)
  if (!chat) return
  app.append(conversation(chat))
  drawMessages()
  document.querySelector<HTMLElement>("#main footer [contenteditable]")?.focus()
}

/** A row stays the same element wherever it moves to. */
function rowOf(chat: StillChat): HTMLElement {
  const known = rows.get(chat.id)
  if (known) return known
  const made = rowElement(chat)
  made.addEventListener("click", () => open(chat.id))
  rows.set(chat.id, made)
  return made
}

/** What the page-world readers find here. */
const readers: Record<string, () => unknown> = {
  "whatsappChats:front": () => ({
    ok: true,
    account: account.account,
    chats: [chatOf(front)?.listed].filter((one) => one !== undefined)
  }),
  fiberRows: () => ({
    ok: true,
    rows: account.chats.filter(({ id }) => rows.get(id)?.isConnected).map(({ id, name }) => ({ id, name }))
  }),
  fiberProperty: () => ({ ok: true, value: false })
}

/** What the page's own first listener hears of keys, text and clipboard. */
const heard: { type: string; key: string }[] = []
for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut"])
  addEventListener(type, (event) => heard.push({ type, key: "key" in event ? String(event.key) : "" }), true)

export const stillConsole = {
  sent,
  readers,
  open,
  /** What there is in the account now, in the order of the list. */
  show(next: StillAccount): void {
    account = next
    const drawn = next.chats.filter(({ isListed }) => isListed).map(rowOf)
    if (drawn.length !== list.children.length || drawn.some((row, at) => list.children[at] !== row))
      list.replaceChildren(...drawn)
    drawMessages()
  },
  dark: (on: boolean) => document.documentElement.classList.toggle("dark", on),
  direction: (dir: "ltr" | "rtl") => {
    document.documentElement.dir = dir
  }
}
Object.assign(globalThis, { stillConsole, __heard: heard })
