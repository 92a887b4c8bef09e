import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react"
import { sayTrouble, type Trouble } from "~shared/cards/trouble"
import { languageNames, type Words } from "~shared/i18n/words"
import { readPhone, showPhone } from "~shared/phone/phone"
import { sayPhone } from "~shared/phone/say"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { type Language, languages } from "~shared/vocabulary"
import { useSaid } from "./said"
import { useAct } from "./use-act"

type Field = "name" | "phone" | "foot"

/** Beside which field a refusal is said. */
function placeOf(trouble: Trouble | null): Field | null {
  if (!trouble) return null
  if (typeof trouble === "string") return "foot"
  if (trouble.kind === "phone-bad") return "phone"
  return trouble.kind === "name-too-long" || trouble.kind === "name-empty" ? "name" : "foot"
}

/** A number is read as its country writes it when the one before tells which. */
function countryOf(phone: string | null): string | null {
  const known = phone ? readPhone(phone, null) : null
  return known?.ok ? known.country : null
}

interface CardFormProps {
  seen: ContactWindow
  words: Words
  done: () => void
}

/** The card's own name, phone and language. What is wrong is said beside its field; what was typed stays. */
export function CardForm({ seen, words, done }: CardFormProps) {
  const { t } = words
  const id = useId()
  const said = useSaid()
  const { act, busy, trouble, clear } = useAct(words)
  const [name, setName] = useState(seen.name === seen.consoleName ? "" : seen.name)
  const [phone, setPhone] = useState(seen.phone ? showPhone(seen.phone) : "")
  const [spoken, setSpoken] = useState<Language | "">(seen.spoken ?? "")
  const [wrong, setWrong] = useState<string | null>(null)
  const place = placeOf(trouble)
  const told = trouble && sayTrouble(words, trouble)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const number = phone.trim() === "" ? null : readPhone(phone, countryOf(seen.phone))
    if (number && !number.ok) return setWrong(sayPhone(words, number.why))
    const saved = await act("contact.edit", {
      contact: seen.contact,
      name: name.trim(),
      phone: number?.e164 ?? "",
      language: spoken || null
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
      <FormField id={`${id}-name`} label={t("card_name")} wrong={place === "name" ? told : null}>
        <input
          id={`${id}-name`}
          // The pencil was pressed to type here.
          autoFocus
          type="text"
          dir="auto"
          autoComplete="off"
          placeholder={seen.consoleName}
          aria-describedby={`${id}-name-hint ${id}-name-wrong`}
          aria-invalid={place === "name"}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            clear()
          }}
        />
        <p id={`${id}-name-hint`} className="hint">
          {t("card_name_hint", { name: seen.consoleName })}
        </p>
      </FormField>
      <FormField id={`${id}-phone`} label={t("card_phone")} wrong={wrong ?? (place === "phone" ? told : null)}>
        <input
          id={`${id}-phone`}
          type="tel"
          dir="ltr"
          autoComplete="off"
          aria-describedby={`${id}-phone-wrong`}
          aria-invalid={wrong !== null || place === "phone"}
          value={phone}
          onChange={(event) => {
            setPhone(event.target.value)
            setWrong(null)
            clear()
          }}
        />
      </FormField>
      <FormField id={`${id}-language`} label={t("card_language")} wrong={null}>
        <select
          id={`${id}-language`}
          value={spoken}
          onChange={(event) => setSpoken(event.target.value as Language | "")}
        >
          <option value="">{t("card_language_none")}</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </FormField>
      <Wrong id={`${id}-foot`} text={place === "foot" ? told : null} />
      <div className="acts">
        <Button label={t("act_cancel")} onClick={done} />
        <Button type="submit" look="solid" label={t("act_save")} off={busy} />
      </div>
    </form>
  )
}

interface FormFieldProps {
  id: string
  label: string
  wrong: string | null
  children: ReactNode
}

const FormField = ({ id, label, wrong, children }: FormFieldProps) => (
  <div className="form-field">
    <label htmlFor={id}>{label}</label>
    {children}
    <Wrong id={`${id}-wrong`} text={wrong} />
  </div>
)

const Wrong = ({ id, text }: { id: string; text: string | null }) => (
  <p id={id} className="wrong" aria-live="polite">
    {text && <Icon name="refused" />}
    {text}
  </p>
)
