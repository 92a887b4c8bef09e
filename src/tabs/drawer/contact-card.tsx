import { useEffect, useRef } from "react"
import type { Words } from "~shared/i18n/words"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { CardActs } from "./card-acts"
import { useCardDraft } from "./card-draft"
import { CardFacts } from "./card-facts"
import { CardForm } from "./card-form"
import { Chats } from "./chats"
import { monthStamp } from "./stamps"
import { TagsRow } from "./tags-row"

/** Who the contact is (C4-27): read, and edited in place. */
export function ContactCard({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const { draft, begin, write, end } = useCardDraft(seen)
  const editing = draft !== null
  const pencil = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  const { name, since } = seen

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
        {!editing && <Button ref={pencil} bare icon="edit" label={t("card_edit")} onClick={begin} />}
      </header>
      <TagsRow seen={seen} words={words} />
      <section data-section="card" className="part" aria-label={t("drawer_card")}>
        <h2 className="tn-unseen" tabIndex={-1}>
          {t("drawer_card")}
        </h2>
        {draft ? (
          <CardForm seen={seen} words={words} draft={draft} write={write} done={end} />
        ) : (
          <>
            <CardFacts seen={seen} words={words} />
            <Chats seen={seen} words={words} />
            <CardActs seen={seen} words={words} />
          </>
        )}
      </section>
    </>
  )
}
