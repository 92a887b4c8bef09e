import { plainName } from "~shared/names"
import type { PageRecipe, PageValue } from "~shared/recipes/recipe"
import type { Attachment, Direction } from "~shared/vocabulary"
import { locate, locateOne } from "./locate"

/** Text as a person reads it: consoles draw emoji as pictures. */
function textOf(element: Element): string {
  if (!element.querySelector("img[alt]")) return element.textContent ?? ""
  let text = ""
  for (const node of element.childNodes) {
    if (node instanceof HTMLImageElement) text += node.alt
    else text += node instanceof Element ? textOf(node) : (node.textContent ?? "")
  }
  return text
}

export function readValue({ at, attr, pattern }: PageValue, within: ParentNode = document): string | null {
  const element = locateOne(at, within)
  if (!element) return null
  const text = plainName((attr && element.getAttribute(attr)) || textOf(element)).slice(0, 400)
  if (!pattern) return text
  const match = new RegExp(pattern, "u").exec(text)
  return match ? (match[1] ?? match[0]) : null
}

export interface NamedRow {
  element: Element
  name: string
}

export interface Row extends NamedRow {
  unread: number | null
  mine: boolean | null
}

/** The drawn rows of the chat list, in the order of the page's tree, with no more than their names: asked in every frame of a scroll. */
export function namedRows({ list }: PageRecipe): NamedRow[] {
  const scroller = locateOne(list.scroller)
  if (!scroller) return []
  return locate(list.row, scroller)
    .elements.slice(0, 60)
    .flatMap((element) => {
      const name = readValue(list.name, element)
      return name ? [{ element, name }] : []
    })
}

/** The drawn rows with what each says of its chat. */
export const readRows = (recipe: PageRecipe): Row[] =>
  namedRows(recipe).map(({ element, name }) => {
    const { list } = recipe
    // A badge without a number (marked unread by hand) is no count.
    const shown = list.unread && readValue(list.unread, element)
    const unread = list.unread ? (shown === null ? 0 : digits(shown!)) : null
    return { element, name, unread, mine: list.mine ? locateOne(list.mine, element) !== null : null }
  })

/** Names just as the page has them: what a reader in the page's own world finds in the same places. */
export const rawNames = (rows: NamedRow[], { list: { name } }: PageRecipe): string[] =>
  rows.map(({ element }) => {
    const at = locateOne(name.at, element)
    return ((name.attr && at?.getAttribute(name.attr)) ?? at?.textContent ?? "").slice(0, 400)
  })

export const headerName = ({ conversation }: PageRecipe): string | null => {
  const root = locateOne(conversation.root)
  return root && readValue(conversation.name, root)
}

/** Western digits whatever script the page writes them in. */
export const western = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))

function digits(text: string): number | null {
  const number = /\d{1,6}/.exec(western(text))
  return number ? Number(number[0]) : null
}

/** The signs that spoke must agree; silence and disagreement are incoming. */
export const agreed = (signs: (Direction | null)[]): Direction => {
  const said = new Set(signs.filter(Boolean))
  return said.size === 1 && said.has("out") ? "out" : "in"
}

export const directionOf = (item: Element, { messages }: PageRecipe): Direction =>
  agreed(
    messages.direction.map(({ find, parent, style, means }) => {
      let element = item.matches(find) ? item : item.querySelector(find)
      if (parent) element = element?.parentElement ?? null
      if (!element) return null
      if (!style) return means ?? null
      const value = getComputedStyle(element).getPropertyValue(style.property)
      return value === style.in ? "in" : value === style.out ? "out" : null
    })
  )

export const attachmentOf = (item: Element, { messages }: PageRecipe): Attachment =>
  messages.kinds.find(({ css }) => item.querySelector(css))?.kind ?? "text"
