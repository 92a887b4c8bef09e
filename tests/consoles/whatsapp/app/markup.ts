import { atom } from "../atoms"
import type { Markup } from "../shapes"

let mode: Markup = "none"

/** How faithful the names in the page are; everything must be mounted anew after a change. */
export function setMarkup(next: Markup): void {
  mode = next
}

export const classOf = (words: string) => words.split(" ").map(atom).join(" ")

/** Like `classOf`, with the two words that the real page still shows in clear. */
export function openClass(clear: "copyable-text" | "selectable-text", words: string): string {
  return mode === "all" ? classOf(words) : `${clear} ${classOf(words)}`
}

export function tid(name: string): { "data-testid"?: string } {
  if (mode === "none") return { "data-testid": name }
  return mode === "testids" ? { "data-testid": atom(`renamed ${name}`) } : {}
}

export const idOf = (name: "side" | "pane-side" | "main") => (mode === "all" ? atom(`renamed ${name}`) : name)

export const roleOf = (role: string) => (mode === "all" ? undefined : role)

export const tagOf = (tag: "header" | "footer") => (mode === "all" ? "div" : tag)

/** A data attribute under its real name, or under none that anybody knows. */
export function data(name: string, value: string): Record<string, string> {
  return { [mode === "all" ? `data-${atom(name)}` : `data-${name}`]: value }
}
