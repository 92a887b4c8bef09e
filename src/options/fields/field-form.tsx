import { type FormEvent, useRef, useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { type FieldType, fieldTypes } from "~shared/vocabulary"
import { tryTo } from "../ask"
import { Field } from "../field"
import { Sheet } from "../sheet"

/** A field being added (`id` null) or changed; `choices` as they are written, one a line. */
export interface FieldDraft {
  id: string | null
  name: string
  type: FieldType
  choices: string
}

export const typeNames: Record<FieldType, Key> = {
  text: "field_type_text",
  number: "field_type_number",
  date: "field_type_date",
  choice: "field_type_choice",
  yes_no: "field_type_yes_no",
  email: "field_type_email",
  phone: "field_type_phone",
  link: "field_type_link"
}

interface FieldFormProps {
  words: Words
  /** What the form begins with, and what is true now. */
  first: FieldDraft
  kept: FieldDraft
  onDraft: (draft: FieldDraft | null) => void
  /** With its name when it was saved. */
  onDone: (saved?: string) => void
}

/** Adds a field of the card, or changes its name and options. What was typed stays when the dialog is left by Escape. */
export function FieldForm({ words, first, kept, onDraft, onDone }: FieldFormProps) {
  const { t } = words
  const [draft, setDraft] = useState(first)
  const [trouble, setTrouble] = useState<{ at: "name" | "choices"; text: string } | null>(null)
  const busy = useRef(false)
  const { id, name, type, choices } = draft

  const change = (part: Partial<FieldDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    const same = next.name === kept.name && next.type === kept.type && next.choices === kept.choices
    onDraft(same ? null : next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const wrong = await tryTo(words, "field.save", { id, name, type, choices: choices.split("\n") })
    busy.current = false
    const kind = wrong?.refusal?.kind
    if (wrong) return setTrouble({ at: kind === "choices-empty" ? "choices" : "name", text: wrong.text })
    onDraft(null)
    onDone(name.trim())
  }
  return (
    <Sheet title={id === null ? t("field_add") : t("field_edit", { name: kept.name })} onClose={() => onDone()}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Field label={t("field_name")} trouble={trouble?.at === "name" ? trouble.text : null}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              value={name}
              maxLength={128}
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("field_kind")} hint={t("field_kind_hint")}>
          {(ids) => (
            <select
              {...ids}
              value={type}
              disabled={id !== null}
              onChange={({ target }) => change({ type: fieldTypes.find((one) => one === target.value) ?? "text" })}
            >
              {fieldTypes.map((one) => (
                <option key={one} value={one}>
                  {t(typeNames[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
        {type === "choice" && (
          <Field
            label={t("field_choices")}
            hint={t("field_choices_hint")}
            trouble={trouble?.at === "choices" ? trouble.text : null}
          >
            {(ids) => (
              <textarea
                {...ids}
                dir="auto"
                value={choices}
                onChange={(event) => change({ choices: event.target.value })}
              />
            )}
          </Field>
        )}
        <footer>
          <Button
            label={t("act_cancel")}
            onClick={() => {
              onDraft(null)
              onDone()
            }}
          />
          <Button type="submit" look="solid" label={id === null ? t("act_add") : t("act_save")} />
        </footer>
      </form>
    </Sheet>
  )
}
