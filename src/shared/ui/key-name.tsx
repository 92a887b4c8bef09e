import type { KeyName } from "~shared/vocabulary"
import { keyText } from "./key-text"

/** A key beside what it does. Its name to screen readers is `aria-keyshortcuts` of the control. */
export function Keys({ name }: { name: KeyName }) {
  return (
    <kbd className="tn-keys" aria-hidden="true" dir="ltr">
      {keyText(name, /^Mac/.test(navigator.platform))}
    </kbd>
  )
}
