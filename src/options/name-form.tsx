import { type FormEvent, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Field } from "./field"

interface NameFormProps {
  words: Words
  label: string
  value: string
  /** The word on the button. */
  act: string
  autoFocus?: boolean
  onWrite: (name: string) => void
  /** Keeps it; null, or why not. */
  save: (name: string) => Promise<string | null>
  onSaved: (name: string) => void
  onCancel?: () => void
}

/** A name being given or changed, in one line; what is wrong with it stands beside it. */
export function NameForm({ words, label, value, act, autoFocus, onWrite, save, onSaved, onCancel }: NameFormProps) {
  const { t } = words
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    const name = value.trim()
    if (!name) return setTrouble(t("name_missing"))
    busy.current = true
    const why = await save(name)
    busy.current = false
    setTrouble(why)
    if (!why) onSaved(name)
  }
  return (
    <form
      className="category-name"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.()
      }}
    >
      <Field label={label} trouble={trouble}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            value={value}
            maxLength={128}
            autoComplete="off"
            autoFocus={autoFocus}
            onChange={(event) => {
              setTrouble(null)
              onWrite(event.target.value)
            }}
          />
        )}
      </Field>
      <Button type="submit" look="outlined" label={act} />
      {onCancel && <Button label={t("act_cancel")} onClick={onCancel} />}
    </form>
  )
}
