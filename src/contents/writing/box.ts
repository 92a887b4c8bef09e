/** A place in the box: of a field the node is the field, and the offset counts its value's units. */
export interface Spot {
  node: Node
  offset: number
}

export type Field = HTMLTextAreaElement | HTMLInputElement

export const isField = (box: Element): box is Field =>
  box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement

const blocks = /^(address|article|blockquote|dd|div|dl|dt|figure|h[1-6]|li|ol|p|pre|section|table|tbody|td|th|tr|ul)$/

/** What a walk through a box tells: its texts and pictures in order, and the line ends between and inside them. */
interface Ear {
  /** `cut` = its last line end is not part of it: it stands at the end of the node and may be nothing but a placeholder. */
  text(node: Text, cut: boolean): void
  picture(alt: string): void
  line(): void
}

/**
 * Walks an editable element the way its editor means it: a block is a line, so is what follows a `<br>`; the last line end
 * of a block only holds the line open and counts for nothing. True when it stopped at `until`.
 */
export function walk(box: Element, ear: Ear, until?: Spot): boolean {
  /** The current line has something in it, or something that holds it open. */
  let begun = false
  /** A block began or ended since: what comes next stands on a new line. */
  let edge = false
  /** A line end that counts once something follows it in the same block. */
  let open = false
  const content = () => {
    if (edge || open) ear.line()
    edge = open = false
    begun = true
  }
  const border = () => {
    open = false
    edge ||= begun
    begun = false
  }
  /** The caret stands here: the lines before it are lines, even if nothing follows. */
  const stop = () => {
    if (edge || open) ear.line()
    return true
  }
  const within = (parent: Node): boolean => {
    let at = 0
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (until && until.node === parent && until.offset === at++) return stop()
      if (node instanceof Text) {
        if (until?.node === node) {
          if (until.offset) content()
          if (until.offset) ear.text(node, false)
          return until.offset ? true : stop()
        }
        if (!node.length) continue
        content()
        open = node.data.endsWith("\n")
        ear.text(node, open)
      } else if (node instanceof HTMLBRElement) {
        content()
        open = true
      } else if (node instanceof HTMLImageElement) {
        if (!node.alt) continue
        content()
        ear.picture(node.alt)
      } else if (node instanceof Element) {
        const block = blocks.test(node.localName)
        if (block) border()
        if (within(node)) return true
        if (block) border()
      }
    }
    return until?.node === parent && until.offset >= at && stop()
  }
  return within(box)
}

/** The box's text as the editor's lines; up to a place, if one is given. */
export function readText(box: HTMLElement, until?: Spot): string {
  if (isField(box)) return until ? box.value.slice(0, until.offset) : box.value
  let text = ""
  const last = until?.node
  walk(
    box,
    {
      text(node, cut) {
        text += node === last ? node.data.slice(0, until?.offset) : cut ? node.data.slice(0, -1) : node.data
      },
      picture(alt) {
        text += alt
      },
      line() {
        text += "\n"
      }
    },
    until
  )
  return text
}

/** The selection of the tree the box lives in: inside an open shadow root the document's own tells of the host only. */
export function selectionOf(box: Element): Selection | null {
  const selection = document.getSelection()
  if (selection?.focusNode && box.contains(selection.focusNode)) return selection
  const root = box.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null })
  return root.getSelection ? root.getSelection() : selection
}

/** Both ends of the selection, the first one first; null when it is not in this box. */
export function selectedIn(box: HTMLElement): { from: Spot; to: Spot } | null {
  if (isField(box)) {
    const { selectionStart, selectionEnd } = box
    if (selectionStart === null || selectionEnd === null) return null
    return { from: { node: box, offset: selectionStart }, to: { node: box, offset: selectionEnd } }
  }
  const selection = selectionOf(box)
  if (!selection?.rangeCount || !box.contains(selection.anchorNode) || !box.contains(selection.focusNode)) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  return { from: { node: startContainer, offset: startOffset }, to: { node: endContainer, offset: endOffset } }
}

/** Where the caret stands; null when it is elsewhere, or something is selected. */
export function caretAt(box: HTMLElement): Spot | null {
  if (isField(box)) {
    const { selectionStart: offset, selectionEnd } = box
    return offset === null || offset !== selectionEnd ? null : { node: box, offset }
  }
  const selection = selectionOf(box)
  const { focusNode: node, focusOffset: offset, isCollapsed } = selection ?? {}
  return node && offset !== undefined && isCollapsed && box.contains(node) ? { node, offset } : null
}

/** The end of the last line: inside its block, and before what only holds it open. */
export function endOf(box: Element): Spot {
  let node: Node = box
  for (let last = node.lastChild; last; last = node.lastChild) {
    if (last instanceof HTMLBRElement) return { node, offset: node.childNodes.length - 1 }
    if (last instanceof HTMLImageElement) break
    node = last
  }
  return { node, offset: node instanceof Text ? node.length : node.childNodes.length }
}

/** What stands directly before a place in the tree, seen from inside the box: a node, or the parent whose beginning it is. */
function before(box: Element, { node, offset }: Spot): Node | null {
  const child = node.childNodes[offset - 1]
  if (child) return child
  let up: Node | null = node
  while (up && up !== box && !up.previousSibling) {
    if (up instanceof Element && blocks.test(up.localName)) return null
    up = up.parentNode
  }
  if (!up || up === box || (up instanceof Element && blocks.test(up.localName))) return null
  return up.previousSibling
}

/**
 * The last units before the caret's place in the same line, with where each piece of text lies. Only as far as needed: it
 * runs on keys.
 */
function* back(box: HTMLElement, { node, offset }: Spot): Generator<{ node: Text; end: number } | string> {
  let at: Node | null = node
  if (node instanceof Text) {
    if (offset) yield { node, end: offset }
    at = before(box, { node, offset: 0 })
  } else at = before(box, { node, offset })
  while (at) {
    while (at.lastChild && !(at instanceof Element && blocks.test(at.localName))) at = at.lastChild
    if (at instanceof HTMLBRElement || (at instanceof Element && blocks.test(at.localName))) return
    if (at instanceof Text) yield { node: at, end: at.length }
    else if (at instanceof HTMLImageElement && at.alt) yield at.alt
    at = before(box, { node: at, offset: 0 })
  }
}

/** At most `max` units of the text before the caret, in its line only; empty where there is no caret. */
export function beforeCaret(box: HTMLElement, max: number): string {
  const caret = caretAt(box)
  if (!caret) return ""
  if (isField(box)) return box.value.slice(Math.max(0, caret.offset - max), caret.offset)
  const { node, offset } = caret
  if (node instanceof Text && offset >= max) return node.data.slice(offset - max, offset)
  let text = ""
  for (const piece of back(box, caret)) {
    text = (typeof piece === "string" ? piece : piece.node.data.slice(0, piece.end)) + text
    if (text.length >= max) return text.slice(-max)
  }
  return text
}

/** The place so many units before the caret, in the same line; null when there is no such text. */
export function placeBefore(box: HTMLElement, units: number): Spot | null {
  const caret = caretAt(box)
  if (!caret) return null
  if (isField(box)) return caret.offset < units ? null : { node: box, offset: caret.offset - units }
  let left = units
  for (const piece of back(box, caret)) {
    if (typeof piece === "string") return null
    if (piece.end >= left) return { node: piece.node, offset: piece.end - left }
    left -= piece.end
  }
  return null
}
