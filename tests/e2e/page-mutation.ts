import type { Page } from "@playwright/test"
import { whatsapp } from "../../src/shared/recipes/whatsapp"
import type * as locating from "../../src/contents/page/locate"
import { eyesScript } from "../recipes/eyes"
import { dice } from "./shift/shift"

declare const eyes: typeof locating

const { list, conversation, composer, messages, present } = whatsapp

/** What Turno cannot do without while a chat is open, and how it is looked for. */
const needed = {
  present,
  list: list.scroller,
  row: list.row,
  "row-name": list.name.at,
  header: conversation.header,
  "header-name": conversation.name.at,
  messages: messages.root,
  composer: composer.box
}
const useful = { ...needed, slot: list.slot, target: list.target, message: messages.item }
type Probe = keyof typeof useful

export interface Mutation {
  title: string
  /** The selectors whose elements are changed. */
  selectors: string[]
  how: "removed" | "renamed" | "emptied"
}

/**
 * One change of the page's markup, the same for the same seed: one way of finding something is gone, or, every other time,
 * all of them.
 */
export function mutationOf(seed: number): Mutation {
  const roll = dice(seed * 7919)
  roll(7)
  const whole = roll(2) === 0
  const probes = Object.keys(whole ? needed : useful) as Probe[]
  const probe = probes[roll(probes.length)] as Probe
  // One that looks at what an element holds would be changed by changing that.
  const ways = useful[probe].map(({ css }) => css).filter((css) => !css.includes(":has("))
  const how = (["removed", "renamed", "emptied"] as const)[roll(3)] ?? "removed"
  const one = ways[roll(ways.length)] as string
  return {
    title: whole ? `nothing that is known of "${probe}" is there (${how})` : `"${probe}" is not at ${one} (${how})`,
    selectors: whole ? ways : [one],
    how
  }
}

/** Changes the page so, and keeps it so: a console that changed its markup draws everything in the new one. */
export async function mutate(page: Page, mutation: Mutation): Promise<void> {
  await page.evaluate(({ selectors, how }: Mutation) => {
    /** What the last part of a selector knows its element by. */
    const attributesOf = (css: string) => {
      const last =
        css
          .replace(/\[[^\]]*\]/g, (all) => all.replaceAll(" ", "_"))
          .split(" ")
          .at(-1) ?? ""
      return [
        ...Array.from(last.matchAll(/\[([a-z-]+)/g), (match) => match[1] ?? ""),
        ...(/#/.test(last) ? ["id"] : [])
      ]
    }
    /** The same content under another tag. */
    const otherTag = (element: Element) => {
      const other = document.createElement("div")
      for (const { name, value } of element.attributes) other.setAttribute(name, value)
      other.append(...element.childNodes)
      element.replaceWith(other)
    }
    const change = (css: string) => {
      const attributes = attributesOf(css)
      for (const element of document.querySelectorAll(css)) {
        if (!attributes.length) otherTag(element)
        for (const attribute of attributes) {
          const value = element.getAttribute(attribute) ?? ""
          if (how === "emptied" && attribute !== "title" && attribute !== "contenteditable") {
            if (value !== "") element.setAttribute(attribute, "")
            continue
          }
          element.removeAttribute(attribute)
          if (how === "renamed") element.setAttribute(`data-mutated-${attribute}`, value)
        }
      }
    }
    const all = () => selectors.forEach(change)
    all()
    new MutationObserver(all).observe(document, { subtree: true, childList: true, attributes: true })
  }, mutation)
}

/** What Turno needs and cannot find in this page; reckoned apart from what it says of its health itself. */
export async function missingIn(page: Page): Promise<string[]> {
  await page.evaluate(await eyesScript())
  return page.evaluate((probes) => {
    const find = (probe: keyof typeof probes, within: ParentNode | null | undefined) =>
      within ? eyes.locate(probes[probe], within).elements[0] : undefined
    if (!find("present", document)) return ["present"]
    const scroller = find("list", document)
    const row = find("row", scroller)
    const main = document.querySelector("#main")
    return [
      ...(scroller ? [] : ["list"]),
      ...(row ? (find("row-name", row) ? [] : ["row-name"]) : ["row"]),
      ...(["header", "header-name", "messages", "composer"] as const).filter((probe) => main && !find(probe, main))
    ]
  }, needed)
}
