import type { ReactNode } from "react"
import { languageNames, type Words } from "~shared/i18n/words"
import { showPhone } from "~shared/phone/phone"
import type { CardField, ContactWindow } from "~shared/protocol/contact-window"
import { consoleLook } from "~shared/ui/consoles"
import { sayValue } from "./values"

/** What the card says: its own, then the workspace's fields that hold something. */
export function CardFacts({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const { name, consoleName: told, phone, spoken, chats, fields } = seen
  const [chat] = chats
  const number = phone ?? (chat?.number ? `+${chat.number}` : null)
  return (
    <dl className="facts">
      <Fact name={t("card_phone")}>
        {number ? <bdi dir="ltr">{showPhone(number)}</bdi> : <Nothing>{t("card_phone_none")}</Nothing>}
      </Fact>
      <Fact name={t("card_language")}>
        {spoken ? <bdi>{languageNames[spoken]}</bdi> : <Nothing>{t("card_language_none")}</Nothing>}
      </Fact>
      {told && told !== name && (
        <Fact name={t("card_console_name")}>
          <bdi>{told}</bdi>
        </Fact>
      )}
      {chats.length < 2 && <Fact name={t("card_console")}>{consoleLook(seen.console).label}</Fact>}
      {fields
        .filter((field) => field.value !== "")
        .map((field) => (
          <Fact key={field.id} name={<bdi>{field.name}</bdi>}>
            <Value field={field} words={words} />
          </Fact>
        ))}
    </dl>
  )
}

function Value({ field: { type, value }, words }: { field: CardField; words: Words }) {
  const said = sayValue(words, type, value)
  if (type === "link")
    return (
      <a href={value} target="_blank" rel="noreferrer" dir="ltr">
        {said}
      </a>
    )
  return <bdi dir={type === "phone" || type === "email" ? "ltr" : "auto"}>{said}</bdi>
}

const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Nothing = ({ children }: { children: ReactNode }) => <span className="nothing">{children}</span>
