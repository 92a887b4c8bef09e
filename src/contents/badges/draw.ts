import CircleCheck from "lucide/dist/esm/icons/circle-check.mjs"
import CircleDotDashed from "lucide/dist/esm/icons/circle-dot-dashed.mjs"
import type { Words } from "~shared/i18n/words"
import type { Badge } from "~shared/protocol/views"
import { shortWait } from "~shared/ui/duration"
import { look } from "./sheet"

/** One badge: an empty element for the page, with its drawing in a closed root. */
export interface BadgeElement {
  host: HTMLElement
  button: HTMLButtonElement
  draw(badge: Badge, name: string, words: Words, dark: boolean, now: number): void
}

let sheet: CSSStyleSheet | undefined
function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(look)
  }
  return sheet
}

function drawing(nodes: typeof CircleCheck): SVGElement {
  const space = "http://www.w3.org/2000/svg"
  const svg = document.createElementNS(space, "svg")
  svg.setAttribute("viewBox", "0 0 24 24")
  for (const [tag, attributes] of nodes) {
    const part = document.createElementNS(space, tag)
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value)
    svg.append(part)
  }
  return svg
}

type Shape = "pending" | "closed" | "unassigned" | "mine" | "mate"
const shapeOf = ({ pending, stage, assignee }: Badge): Shape =>
  pending ? "pending" : stage === "closed" ? "closed" : !assignee ? "unassigned" : assignee.mine ? "mine" : "mate"

/** What a badge says to those who do not see it: whose, and how long the customer has waited. */
function said(badge: Badge, shape: Shape, name: string, { t, span }: Words, now: number): string {
  const whose = {
    pending: t("pending_assign"),
    closed: t("state_closed_plain"),
    unassigned: t("state_unassigned"),
    mine: t("you")
  }
  const parts = [t("row_menu_label", { name }), shape === "mate" ? (badge.assignee?.name ?? "") : whose[shape]]
  if (badge.waitingSince !== null && badge.stage === "open")
    parts.push(t("waiting_for", { wait: span(now - badge.waitingSince) }))
  return parts.join(". ")
}

export function createBadge(): BadgeElement {
  const host = document.createElement("turno-badge")
  const root = host.attachShadow({ mode: "closed", delegatesFocus: true })
  root.adoptedStyleSheets = [sharedSheet()]
  const button = document.createElement("button")
  button.type = "button"
  button.tabIndex = -1
  button.setAttribute("aria-haspopup", "menu")
  const wait = document.createElement("bdi")
  wait.dir = "ltr"
  wait.className = "wait"
  const mark = document.createElement("span")
  mark.ariaHidden = wait.ariaHidden = "true"
  button.append(wait, mark)
  root.append(button)
  let drawn = ""
  let asked: unknown[] = []

  return {
    host,
    button,
    draw(badge, name, words, dark, now) {
      const minutes = badge.waitingSince === null ? 0 : Math.floor((now - badge.waitingSince) / 60_000)
      const ask = [badge, name, words, dark, minutes]
      if (ask.every((one, i) => one === asked[i])) return
      asked = ask
      const shape = shapeOf(badge)
      const late = badge.stage === "open" && badge.waitingSince !== null ? shortWait(now - badge.waitingSince) : ""
      const label = said(badge, shape, name, words, now)
      const initials = shape === "mine" || shape === "mate" ? (badge.assignee?.initials ?? "") : ""
      const next = [shape, late, label, initials, dark].join("\n")
      if (next === drawn) return
      drawn = next
      button.className = dark ? "slot dark" : "slot"
      button.setAttribute("aria-label", label)
      button.lang = words.locale
      wait.textContent = late
      mark.className = `mark ${shape}`
      mark.dir = "ltr"
      if (shape === "closed") mark.replaceChildren(drawing(CircleCheck))
      else if (shape === "pending") mark.replaceChildren(drawing(CircleDotDashed))
      else mark.textContent = initials
    }
  }
}
