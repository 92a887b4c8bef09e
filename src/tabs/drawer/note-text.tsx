import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from "react"
import type { Words } from "~shared/i18n/words"

/** Characters (code points) of a note, as the worker has it. */
const limit = 10_000
/** What is put in at once and is longer than this (UTF-16) could not be cut down by hand: it is not taken at all. */
const most = 4 * limit

interface NoteTextProps {
  words: Words
  label: string
  placeholder?: string
  value: string
  wrong: boolean
  describedBy: string
  field?: Ref<HTMLTextAreaElement>
  onText: (text: string) => void
  /** So much was to be put in at once that it was left out. */
  onFlood: (sentence: string) => void
  onSave: () => void
  onEscape?: () => void
}

/** The paper one writes a note on: Enter makes a line, Ctrl+Enter saves. */
export function NoteText(props: NoteTextProps) {
  const { words, label, placeholder, value, wrong, describedBy, field, onText, onFlood, onSave, onEscape } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const flood = useRef(onFlood)
  useImperativeHandle(field, () => area.current!)
  useEffect(() => {
    flood.current = onFlood
  })
  useEffect(() => {
    const element = area.current
    if (!element) return
    // Before the browser lays it out: ten megabytes in a text field would hold it for minutes.
    const before = (event: InputEvent) => {
      const length = (event.data ?? event.dataTransfer?.getData("text/plain") ?? "").length
      if (length + element.value.length <= most) return
      event.preventDefault()
      flood.current(words.t("refused_too_long", { n: limit }))
    }
    element.addEventListener("beforeinput", before)
    return () => element.removeEventListener("beforeinput", before)
  }, [words])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    } else if (event.key === "Escape" && onEscape) {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    }
  }
  return (
    <textarea
      ref={area}
      className="note-text"
      rows={2}
      dir="auto"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={wrong}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
