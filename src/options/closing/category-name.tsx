import { type FormEvent, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import type { Category } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { ask } from "../ask"
import { Field } from "../field"

interface CategoryNameProps {
  words: Words
  /** Null: a new one. */
  id: string | null
  label: string
  value: string
  others: readonly Category[]
  /** The word on the button. */
  act: string
  autoFocus?: boolean
  onWrite: (name: string) => void
  onSaved: (name: string) => void
  onCancel?: () => void
}

/** The name of a category, being added or changed. */
export function CategoryName(props: CategoryNameProps) {
  const { words, id, label, value, others, act, autoFocus, onWrite, onSaved, onCancel } = props
  const { t } = words
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    const name = value.trim()
    if (!name) return setTrouble(t("name_missing"))
    if (others.some((one) => folded(one.name) === folded(name))) return setTrouble(t("category_taken", { name }))
    busy.current = true
    const why = await ask(words, "category.save", { id, name })
    busy.current = false
    setTrouble(why)
    if (!why) onSaved(name)
  }
  return (
    <form
      className="category-name"
      onSubmit={save}
      noValidate
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
