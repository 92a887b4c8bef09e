import { type KeyboardEvent, type Ref, useState } from "react"
import { actionName } from "~shared/i18n/actions"
import type { Words } from "~shared/i18n/words"
import { keyOf } from "~shared/keys"
import { Icon } from "~shared/ui/icon"
import { Keys } from "~shared/ui/key-name"
import { keyText } from "~shared/ui/key-text"
import type { Action, KeyName } from "~shared/vocabulary"

interface KeyFieldProps {
  words: Words
  action: Action
  name: KeyName
  trouble: string | null
  field?: Ref<HTMLButtonElement>
  /** Called with "" when it is to have none. Answers whether that was it: else the field goes on listening. */
  onKey: (name: KeyName) => boolean
  onLeave: () => void
}

const modifiers = /^(Control|Shift|Alt|Meta|OS)(Left|Right)?$|^$/
const isMac = () => /^Mac/.test(navigator.platform)

/** Shows an action's key. Pressed, it listens for another one: Escape leaves it as it was, Backspace takes it away. */
export function KeyField({ words, action, name, trouble, field, onKey, onLeave }: KeyFieldProps) {
  const { t } = words
  const [listening, setListening] = useState(false)
  const id = `key-${action}`

  const leave = () => {
    setListening(false)
    onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listening) return
    // Tab goes on: nobody is to be caught in here.
    const bare = !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key === "Tab" && bare) return leave()
    event.preventDefault()
    event.stopPropagation()
    if (event.key === "Escape") return leave()
    if (event.repeat || modifiers.test(event.code) || event.nativeEvent.isComposing) return
    const clears = bare && !event.shiftKey && (event.key === "Backspace" || event.key === "Delete")
    if (onKey(clears ? "" : keyOf(event))) setListening(false)
  }
  const told = name ? keyText(name, isMac()) : t("key_none")
  return (
    <>
      <button
        ref={field}
        type="button"
        className="key-field"
        aria-label={listening ? t("key_listening") : t("key_of", { action: actionName(words, action), key: told })}
        aria-describedby={`${id}-hint`}
        aria-pressed={listening}
        onClick={() => setListening(true)}
        onBlur={() => listening && leave()}
        onKeyDown={onKeyDown}
      >
        {listening ? t("key_listening") : name ? <Keys name={name} /> : <span className="none">{told}</span>}
      </button>
      <p id={`${id}-hint`} className={trouble ? "hint is-trouble" : "hint"} aria-live="polite">
        {trouble && <Icon name="refused" />}
        {trouble ?? (listening ? t("key_hint") : "")}
      </p>
    </>
  )
}
