/** What a still console shows: chats in the order of its list. */
export interface StillAccount {
  account: string
  chats: StillChat[]
}

export interface StillChat {
  id: string
  name: string
  /** Archived chats are in the account, not in the list. */
  isListed: boolean
  /** How the page's own objects tell of it. */
  listed: unknown
  messages: StillMessage[]
}

export interface StillMessage {
  key: string
  at: number
  mine: boolean
  kind: string
  text: string
}

export function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export const titleElement = (name: string) => element("span", { dir: "auto", title: name }, name)

export function rowElement({ name }: StillChat): HTMLElement {
  const heading = element("div", { "data-testid": "cell-frame-title" }, titleElement(name))
  const second = element("div", { "data-testid": "cell-frame-secondary" }, element("span", {}, "…"))
  return element("div", { role: "row" }, element("div", { role: "gridcell" }, heading, second))
}

const contents: Record<string, () => HTMLElement> = {
  photo: () => element("div", { role: "button", "data-testid": "image-thumb", class: "photo" }),
  document: () => element("div", {}, element("span", { "data-icon": "document-pdf" }), "pedido.pdf"),
  voice: () => element("div", {}, element("span", { "data-icon": "audio-play" }), "0:12")
}

/** A message as the recipe knows it: its key, whose side it stands on, what kind it is and the minute it was written. */
export function messageElement({ key, at, mine, kind, text }: StillMessage): HTMLElement {
  const clock = new Date(at).toLocaleTimeString("es", { hour: "2-digit", minute: "2-digit" })
  const bubble = element(
    "div",
    { "data-testid": "msg-container" },
    contents[kind]?.() ?? element("div", {}, text),
    element("div", { "data-testid": "msg-meta" }, element("span", { dir: "auto" }, clock))
  )
  const lane = element("div", { class: mine ? "lane ours" : "lane" }, bubble)
  return element("div", { "data-id": key, "data-testid": `conv-msg-${key}` }, lane)
}
