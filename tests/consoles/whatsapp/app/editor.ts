import { createEmptyHistoryState, registerHistory } from "@lexical/history"
import { registerPlainText } from "@lexical/plain-text"
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND
} from "lexical"
import { openClass } from "./markup"

export interface Box {
  text(): string
  clear(): void
  focus(): void
  insert(text: string): void
  replace(text: string): void
  remove(): void
}

interface Wishes {
  draft: string
  onChange(text: string): void
  /** True when Enter sends; called only for a plain Enter outside a composition. */
  onEnter(): boolean
}

/** One paragraph holding these lines. */
function paragraphOf(text: string) {
  const paragraph = $createParagraphNode()
  text.split("\n").forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line) paragraph.append($createTextNode(line))
  })
  return paragraph
}

/** Makes an element a Lexical plain-text box. */
export function makeBox(root: HTMLElement, { draft, onChange, onEnter }: Wishes): Box {
  const editor = createEditor({
    namespace: "box",
    theme: { paragraph: `${openClass("selectable-text", "paragraph")} ${openClass("copyable-text", "plain")}` },
    onError(error) {
      throw error
    }
  })
  const linesOf = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join("\n")
    )
  const reset = (text: string) =>
    editor.update(
      () => {
        const paragraph = paragraphOf(text)
        $getRoot().clear().append(paragraph)
        if (text) paragraph.selectEnd()
      },
      { discrete: true, tag: text ? "historic" : "history-push" }
    )
  const stops = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onChange(linesOf())
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!event || event.shiftKey || event.isComposing || event.keyCode === 229) return false
        if (!onEnter()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH
    )
  ]
  editor.setRootElement(root)
  reset(draft)
  return {
    text: linesOf,
    clear: () => reset(""),
    focus: () => editor.focus(),
    insert: (text) =>
      editor.update(() => {
        if (!$getSelection()) $getRoot().selectEnd()
        $getSelection()?.insertText(text)
      }),
    replace: (text) => reset(text),
    remove: () => {
      for (const stop of stops) stop()
      editor.setRootElement(null)
    }
  }
}
