import { plainLines } from "~shared/limits/units"
import { endOf, isField, placeBefore, readText, selectedIn, selectionOf, type Spot } from "./box"

export type Inserted = { ok: true } | { ok: false; why: "switched" | "mismatch" | "gone" }

export interface InsertOptions {
  /** UTF-16 units before the caret that the text takes the place of: the shortcut that was typed. */
  replaceBefore?: number
  /** Is the same chat still in front? Asked right before the text goes in. */
  still(): boolean
}

/** A selection's event comes a task later; one that changed nothing sends none. */
const selectionWait = 80
/** How long an editor may take until it shows what it was given. */
const readBack = [0, 10, 20, 40, 80, 160, 320]

const task = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Until the event of a new selection has come, and the editor's own listeners have run. */
function selectionHeard(): Promise<void> {
  return new Promise((resolve) => {
    const heard = () => {
      clearTimeout(timer)
      document.removeEventListener("selectionchange", heard)
      setTimeout(resolve)
    }
    const timer = setTimeout(heard, selectionWait)
    document.addEventListener("selectionchange", heard)
  })
}

/**
 * Editors read the selection when its event comes, a task after it changed. Telling them now spares that wait, and covers a
 * caret that a key moved just before. Twice, for one of the two may be taken for the echo of the editor's own change.
 */
function tellSelection(): void {
  for (const _ of [1, 2]) document.dispatchEvent(new Event("selectionchange"))
}

const focused = (box: Element) => {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot
  return activeElement !== null && box.contains(activeElement)
}

/** Gives the box the focus and a caret; true when its editor has yet to hear of that. A box never used gets it at its end. */
function enter(box: HTMLElement): boolean {
  const selected = selectedIn(box)
  const had = focused(box)
  if (!had) box.focus({ preventScroll: true })
  if (isField(box) || (had && selected)) return false
  if (!selected) {
    const { node, offset } = endOf(box)
    selectionOf(box)?.collapse(node, offset)
  }
  return true
}

function select(box: HTMLElement, from: Spot): void {
  if (isField(box)) return box.setSelectionRange(from.offset, box.selectionEnd)
  const selection = selectionOf(box)
  if (selection?.focusNode)
    selection.setBaseAndExtent(from.node, from.offset, selection.focusNode, selection.focusOffset)
}

// Deprecated and without successor: it is the one way in that an editor, its undo and its framework take for typing.
const command = (name: string, value?: string) => document.execCommand(name, false, value)

/** Gives the text as a paste; true when the editor took it and will put it in itself. */
function paste(box: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text/plain", text)
  const init = { clipboardData, bubbles: true, cancelable: true, composed: true }
  return !box.dispatchEvent(new ClipboardEvent("paste", init))
}

/** Where white space collapses, a space at a line's end or beside another is a hard one: typed ones become that, too. */
const hard = "\u00a0"
const kept = (box: Element, line: string) =>
  line.includes("  ") && getComputedStyle(box).whiteSpaceCollapse === "collapse" ? line.replace(/ (?= )/g, hard) : line

const ink = (text: string) => text.replace(/\s+/g, "").length

/**
 * Puts the text in as this editor needs it, over what is selected. A line goes in like typing. Of several, Lexical tears all
 * apart unless they are pasted. ProseMirror drops blank lines when pasting, and takes a change that adds nothing but a line
 * for the Enter key, which may send: where that cannot be ruled out the selected text goes first, by itself, and white space
 * alone is pasted after all. Answers whether the editor pasted by its own rules.
 */
async function put(box: HTMLElement, text: string, selected: string): Promise<boolean> {
  if (isField(box)) command("insertText", text)
  else if (!text.includes("\n")) command("insertText", kept(box, text))
  else if (box.closest(".ProseMirror") && ink(text)) {
    if (selected && ink(text) <= ink(selected)) {
      command("delete")
      // Its observer runs in a microtask that was asked for before this one.
      await Promise.resolve()
    }
    command("insertText", text)
  } else {
    tellSelection()
    if (paste(box, text)) return true
    text.split("\n").forEach((line, at) => {
      if (at) command("insertLineBreak")
      if (line) command("insertText", kept(box, line))
    })
  }
  return false
}

const spaces = (text: string) => text.replaceAll(hard, " ")
const noBlankLines = (text: string) => text.replace(/\n+/g, "\n").replace(/^\n|\n$/g, "")

/**
 * Puts a text into the console's box, at the caret or over what is selected there, and reads back whether the box now says
 * the old draft with this text in it. Never sends. On a mismatch it leaves what the editor made of it: Ctrl+Z takes it away.
 */
export async function insert(
  box: HTMLElement,
  given: string,
  { replaceBefore = 0, still }: InsertOptions
): Promise<Inserted> {
  const blocked = (): Inserted | null =>
    !still() ? { ok: false, why: "switched" } : !box.isConnected ? { ok: false, why: "gone" } : null
  const text = plainLines(given)
  const early = blocked()
  if (early) return early
  if (enter(box)) await selectionHeard()
  if (replaceBefore) {
    const from = placeBefore(box, replaceBefore)
    if (!from) return blocked() ?? { ok: false, why: "mismatch" }
    select(box, from)
    // Else an editor types where its own selection still is, and puts its own state back.
    if (!isField(box)) tellSelection()
  }
  const late = blocked()
  if (late) return late
  const selected = selectedIn(box)
  if (!selected) return { ok: false, why: "mismatch" }

  const draft = readText(box)
  const head = readText(box, selected.from)
  const end = readText(box, selected.to).length
  const pasted = await put(box, text, draft.slice(head.length, end))

  const oneLine = box instanceof HTMLInputElement
  const wanted = spaces(head + (oneLine ? text.replaceAll("\n", " ") : text) + draft.slice(end))
  const fits = () => {
    const now = spaces(readText(box))
    // An editor that pastes by its own rules may keep no blank lines; nothing else may differ.
    return now === wanted || (pasted && noBlankLines(now) === noBlankLines(wanted))
  }
  let fitted = false
  for (const wait of readBack) {
    const before = fitted
    fitted = fits()
    // Seen twice with a task between: some editors put their own state back after the browser's change.
    if (fitted && before) return { ok: true }
    await task(fitted ? 0 : wait)
  }
  if (fitted && fits()) return { ok: true }
  return { ok: false, why: box.isConnected ? "mismatch" : "gone" }
}
