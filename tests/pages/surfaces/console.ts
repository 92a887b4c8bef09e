import "../browser/page-chrome"
import "~contents/console"
import "./console.css"

/**
 * A console's page that stands still: the parts that the built-in recipe looks for, a box that sends on Enter, and chats that
 * come to the front when the test says so. It draws nothing by itself.
 */
export interface StillChat {
  name: string
  id: string
}

const element = (tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const title = (name: string) => element("span", { dir: "auto", title: name }, name)

function row({ name }: StillChat): HTMLElement {
  const heading = element("div", { "data-testid": "cell-frame-title" }, title(name))
  const second = element("div", { "data-testid": "cell-frame-secondary" }, "…")
  return element("div", { role: "row" }, element("div", { role: "gridcell" }, heading, second))
}

/** What the box has sent, oldest first. */
const sent: string[] = []

function conversation({ name }: StillChat): HTMLElement {
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
  const header = element("header", { "data-testid": "conversation-header" })
  header.append(element("div", { "data-testid": "conversation-info-header-chat-title" }, title(name)))
  const button = element("button", { "aria-label": "Send" }, element("span", { "data-icon": "wds-ic-send-filled" }))
  return element(
    "div",
    { id: "main" },
    header,
    element("div", { role: "application", "data-testid": "conversation-panel-messages", tabindex: "0" }),
    element("footer", {}, box, button)
  )
}

const app = element("div", { id: "app" })
const list = element("div", { id: "pane-side" })
app.append(element("div", { id: "side" }, list))
document.getElementById("__plasmo")?.replaceWith(app)

/** What the page's own first listener hears of keys, text and clipboard. */
const heard: { type: string; key: string }[] = []
for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut"])
  addEventListener(type, (event) => heard.push({ type, key: "key" in event ? String(event.key) : "" }), true)

export const stillConsole = {
  sent,
  list: (chats: StillChat[]) => list.replaceChildren(...chats.map(row)),
  open(chat: StillChat | null): void {
    document.getElementById("main")?.remove()
    if (chat) app.append(conversation(chat))
  },
  dark: (on: boolean) => document.documentElement.classList.toggle("dark", on)
}
Object.assign(globalThis, { stillConsole, __heard: heard })
