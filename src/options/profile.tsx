import { type FormEvent, useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import { languageNames, type Words, words as wordsOf } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { languages } from "~shared/vocabulary"
import { Diagnostics } from "./diagnostics"
import { Field } from "./field"
import { ModeChoice } from "./mode-choice"
import type { ProfileDraft } from "./options"
import { PageHead } from "./page-head"
import { SoundChoice } from "./sound-choice"

interface ProfileProps {
  words: Words
  setup: SetupWindow
  draft: [ProfileDraft | null, (draft: ProfileDraft | null) => void]
}

/** My name, my language, what follows an answer, and whether I want to hear of news. */
export function Profile({ words, setup, draft: [draft, setDraft] }: ProfileProps) {
  const { t } = words
  const kept: ProfileDraft = { name: setup.me.name, language: setup.language }
  const shown = draft ?? kept
  const [trouble, setTrouble] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const busy = useRef(false)

  const change = (part: Partial<ProfileDraft>) => {
    const next = { ...shown, ...part }
    setDraft(next.name === kept.name && next.language === kept.language ? null : next)
    setTrouble(null)
    setSaid("")
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current || !draft) return
    if (!draft.name.trim()) return setTrouble(t("name_missing"))
    busy.current = true
    const reply = await send("profile.save", draft)
    busy.current = false
    if (!reply.ok) return setTrouble(sayFailure(words, reply.failure))
    if (!reply.value.ok) return setTrouble(sayRefusal(words, reply.value.refusal, Date.now()))
    setDraft(null)
    // Said in the language that was just chosen.
    setSaid(wordsOf(draft.language).t("saved"))
  }
  return (
    <>
      <form onSubmit={save} noValidate>
        <PageHead title={t("nav_profile")} line={t("profile_lead")} />
        <div className="card">
          <Field label={t("field_name")} hint={t("field_name_hint")} trouble={trouble}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                dir="auto"
                value={shown.name}
                maxLength={80}
                autoComplete="off"
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("field_language")} hint={t("field_language_hint")}>
            {(ids) => (
              <select
                {...ids}
                value={shown.language}
                onChange={({ target }) => change({ language: languages.find((one) => one === target.value) })}
              >
                {languages.map((language) => (
                  <option key={language} value={language}>
                    {languageNames[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <footer>
            <span role="status">{draft ? t("unsaved") : said}</span>
            <Button label={t("act_discard")} off={!draft} onClick={() => setDraft(null)} />
            <Button type="submit" look="solid" label={t("act_save")} off={!draft} />
          </footer>
        </div>
      </form>
      <ModeChoice words={words} setup={setup} />
      <SoundChoice words={words} on={setup.sound} />
      <Diagnostics words={words} />
    </>
  )
}
