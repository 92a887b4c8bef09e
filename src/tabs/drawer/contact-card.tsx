import { type ReactNode, useEffect, useRef, useState } from "react"
import { languageNames, type Words } from "~shared/i18n/words"
import { showPhone } from "~shared/phone/phone"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { recipes } from "~shared/recipes/all"
import { Button } from "~shared/ui/button"
import { CardForm } from "./card-form"
import { monthStamp } from "./stamps"

const consoleName = (id: string) => recipes.find((recipe) => recipe.id === id)?.label ?? id

/** Who the contact is (C4-27): read, and edited in place. */
export function ContactCard({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const [editing, setEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  const { name, consoleName: told, phone, spoken, since } = seen

  useEffect(() => {
    if (!editing && back.current) pencil.current?.focus()
    back.current = editing
  }, [editing])

  return (
    <>
      <header className="head">
        <div className="head-words">
          <h1 title={name}>
            <bdi>{name}</bdi>
          </h1>
          <p>{since === null ? t("card_new") : t("card_since", { when: monthStamp(words, since) })}</p>
        </div>
        {!editing && <Button ref={pencil} bare icon="edit" label={t("card_edit")} onClick={() => setEditing(true)} />}
      </header>
      <section data-section="card" className="part" aria-label={t("drawer_card")}>
        <h2 className="tn-unseen" tabIndex={-1}>
          {t("drawer_card")}
        </h2>
        {editing ? (
          <CardForm seen={seen} words={words} done={() => setEditing(false)} />
        ) : (
          <dl className="facts">
            <Fact name={t("card_phone")}>
              {phone ? <bdi dir="ltr">{showPhone(phone)}</bdi> : <Nothing>{t("card_phone_none")}</Nothing>}
            </Fact>
            <Fact name={t("card_language")}>
              {spoken ? <bdi>{languageNames[spoken]}</bdi> : <Nothing>{t("card_language_none")}</Nothing>}
            </Fact>
            {told && told !== name && (
              <Fact name={t("card_console_name")}>
                <bdi>{told}</bdi>
              </Fact>
            )}
            <Fact name={t("card_console")}>{consoleName(seen.console)}</Fact>
          </dl>
        )}
      </section>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Nothing = ({ children }: { children: ReactNode }) => <span className="nothing">{children}</span>
