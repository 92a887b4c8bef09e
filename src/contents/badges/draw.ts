import AlarmClock from "lucide/dist/esm/icons/alarm-clock.mjs"
import Ban from "lucide/dist/esm/icons/ban.mjs"
import CircleCheck from "lucide/dist/esm/icons/circle-check.mjs"
import CircleDotDashed from "lucide/dist/esm/icons/circle-dot-dashed.mjs"
import Clock from "lucide/dist/esm/icons/clock.mjs"
import type { Words } from "~shared/i18n/words"
import type { Badge } from "~shared/protocol/views"
import { shortWait } from "~shared/ui/duration"
import { barWhen, rowWhen } from "~shared/when/short"
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

type Whose = "unassigned" | "mine" | "mate" | "team"
type Shape = Whose | "pending" | "closed" | "scheduled" | "due" | "blocked"
const whoseOf = ({ assignee, team }: Badge): Whose =>
  assignee ? (assignee.mine ? "mine" : "mate") : team ? "team" : "unassigned"
const shapeOf = (badge: Badge): Shape => {
  const { pending, stage, due, blocked } = badge
  if (blocked) return "blocked"
  return pending ? "pending" : stage !== "open" ? stage : due ? "due" : whoseOf(badge)
}
const drawings: Partial<Record<Shape, typeof Clock>> = {
  pending: CircleDotDashed,
  blocked: Ban,
  closed: CircleCheck,
  scheduled: Clock,
  due: AlarmClock
}
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** At the start of the slot: how long it has been our turn, or until when it is nobody's. */
function beside({ stage, until, waitingSince }: Badge, { language }: Words, now: number): string {
  // Half past ten at night in English is wider than the slot: its "pm" is written "p".
  if (until !== null) return rowWhen(until, now, here(), language).replace(/(?<=[ap])m$/, "")
  return stage === "open" && waitingSince !== null ? shortWait(now - waitingSince) : ""
}

/** What a badge says to those who do not see it: until when or whose, and how long it has been our turn. */
function said(badge: Badge, shape: Shape, name: string, { t, span, language }: Words, now: number): string {
  const { assignee, team, stage, until, due, late, waitingSince } = badge
  const whose = assignee?.mine ? t("you") : (assignee?.name ?? team?.name ?? t("state_unassigned"))
  return [
    t("row_menu_label", { name }),
    until !== null && t("state_scheduled", { when: barWhen(until, now, here(), language) }),
    due && t(late ? "queue_due_late" : "queue_due"),
    shape === "blocked"
      ? t("row_blocked")
      : shape === "pending"
        ? t("row_pending")
        : stage === "closed"
          ? t("state_closed_plain")
          : whose,
    waitingSince !== null && stage === "open" && t("waiting_for", { wait: span(now - waitingSince) })
  ]
    .filter(Boolean)
    .join(". ")
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
      // A date is told by how far off its day is; a wait by its own minutes.
      const since = badge.until === null ? badge.waitingSince : 0
      const minutes = since === null ? 0 : Math.floor((now - since) / 60_000)
      const ask = [badge, name, words, dark, minutes]
      if (ask.every((one, i) => one === asked[i])) return
      asked = ask
      const shape = shapeOf(badge)
      const short = beside(badge, words, now)
      const label = said(badge, shape, name, words, now)
      const initials = shape in drawings ? "" : ((badge.assignee ?? badge.team)?.initials ?? "")
      const next = [shape, short, label, initials, dark].join("\n")
      if (next === drawn) return
      drawn = next
      button.className = dark ? "slot dark" : "slot"
      button.setAttribute("aria-label", label)
      button.lang = words.locale
      wait.textContent = short
      wait.className = shape === "scheduled" ? "wait when" : "wait"
      mark.className = `mark ${shape}`
      mark.dir = "ltr"
      const nodes = drawings[shape]
      if (nodes) mark.replaceChildren(drawing(nodes))
      else mark.textContent = initials
    }
  }
}
