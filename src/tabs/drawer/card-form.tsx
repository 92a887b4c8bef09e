import { type FormEvent, type KeyboardEvent, useId, useState } from "react"
import { sayTrouble, type Trouble } from "~shared/cards/trouble"
import { valueLimit, valueWrong } from "~shared/field-value"
import { badValue } from "~shared/i18n/troubles"
import { languageNames, type Words } from "~shared/i18n/words"
import { countryOf } from "~shared/phone/country"
import { readPhone } from "~shared/phone/phone"
import { sayPhone } from "~shared/phone/say"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { type Language, languages } from "~shared/vocabulary"
import type { CardDraft } from "./card-draft"
import { FormField, Wrong } from "./form-field"
import { useSaid } from "./said"
import { useAct } from "./use-act"
import { ValueField } from "./value-field"
import { readValue } from "./values"

/** Beside which field a refusal is said: its name, or a field's id. */
function placeOf(trouble: Trouble | null): string | null {
  if (!trouble) return null
  if (typeof trouble === "string") return "foot"
  if (trouble.kind === "phone-bad") return "phone"
  if (trouble.kind === "value-bad") return trouble.field
  return trouble.kind === "name-too-long" || trouble.kind === "name-empty" ? "name" : "foot"
}

interface CardFormProps {
  seen: ContactWindow
  words: Words
  /** What the fields hold: kept until it is saved or given up. */
  draft: CardDraft
  write: (draft: CardDraft) => void
  done: () => void
}

/** The card's own name, phone and language, and the workspace's fields. What is wrong is said beside its field. */
export function CardForm({ seen, words, draft, write, done }: CardFormProps) {
  const { t } = words
  const id = useId()
  const said = useSaid()
  const { act, busy, trouble, clear } = useAct(words)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const place = placeOf(trouble)
  const told = (field: string) => wrong[field] ?? (place === field && trouble ? sayTrouble(words, trouble) : null)
  const { name, phone, spoken, values } = draft

  const change = (field: string, part: Partial<CardDraft>) => {
    write({ ...draft, ...part })
    setWrong(({ [field]: _, ...rest }) => rest)
    clear()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const country = countryOf(seen.phone) ?? countryOf(seen.account)
    const number = phone.trim() === "" ? null : readPhone(phone, country)
    const held = seen.fields.map((field) => ({ field, now: readValue(field.type, values[field.id] ?? "", country) }))
    const changed = held.filter(({ field, now }) => now !== field.value)
    const bad = changed.flatMap(({ field, now }) => {
      const why = valueWrong(field, now)
      return why ? [[field.id, t(badValue[why], { n: valueLimit })] as const] : []
    })
    if (number && !number.ok) bad.unshift(["phone", sayPhone(words, number.why)])
    setWrong(Object.fromEntries(bad))
    const [first] = bad
    if (first) return document.getElementById(`${id}-${first[0]}`)?.focus()
    const saved = await act("contact.edit", {
      contact: seen.contact,
      name: name.trim(),
      phone: number?.ok ? number.e164 : "",
      language: spoken || null,
      values: Object.fromEntries(changed.map(({ field, now }) => [field.id, now]))
    })
    if (!saved) return
    said(t("said_card"))
    done()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    done()
  }
  return (
    <form className="card-form" noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <FormField id={`${id}-name`} label={t("card_name")} wrong={told("name")}>
        <input
          id={`${id}-name`}
          // The pencil was pressed to type here.
          autoFocus
          type="text"
          dir="auto"
          autoComplete="off"
          placeholder={seen.consoleName}
          aria-describedby={`${id}-name-hint ${id}-name-wrong`}
          aria-invalid={told("name") !== null}
          value={name}
          onChange={(event) => change("name", { name: event.target.value })}
        />
        <p id={`${id}-name-hint`} className="hint">
          {t("card_name_hint", { name: seen.consoleName })}
        </p>
      </FormField>
      <FormField id={`${id}-phone`} label={t("card_phone")} wrong={told("phone")}>
        <input
          id={`${id}-phone`}
          type="tel"
          dir="ltr"
          autoComplete="off"
          aria-describedby={`${id}-phone-wrong`}
          aria-invalid={told("phone") !== null}
          value={phone}
          onChange={(event) => change("phone", { phone: event.target.value })}
        />
      </FormField>
      <FormField id={`${id}-language`} label={t("card_language")} wrong={null}>
        <select
          id={`${id}-language`}
          value={spoken}
          onChange={(event) => change("language", { spoken: event.target.value as Language | "" })}
        >
          <option value="">{t("card_language_none")}</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </FormField>
      {seen.fields.map((field) => (
        <ValueField
          key={field.id}
          id={`${id}-${field.id}`}
          words={words}
          field={field}
          value={values[field.id] ?? ""}
          wrong={told(field.id)}
          onChange={(value) => change(field.id, { values: { ...values, [field.id]: value } })}
        />
      ))}
      <Wrong id={`${id}-foot`} text={told("foot")} />
      <div className="acts">
        <Button label={t("act_cancel")} onClick={done} />
        <Button type="submit" look="solid" label={t("act_save")} off={busy} />
      </div>
    </form>
  )
}
