import type { Key, Words } from "~shared/i18n/words"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { Attachment } from "~shared/vocabulary"
import { Capped, Section } from "./section"
import { longStamp, shortStamp } from "./stamps"

const names: Record<Exclude<Attachment, "text">, Key> = {
  image: "att_image",
  video: "att_video",
  voice: "att_voice",
  document: "att_document",
  sticker: "att_sticker",
  other: "att_other"
}
const kinds = Object.keys(names) as (keyof typeof names)[]

/** What was seen to be sent and received (C4-27): kinds and hours, never names or copies. */
export function Attachments({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const now = useNow()
  const all = seen.attachments.flatMap(({ kind, ...rest }) => (kind === "text" ? [] : [{ kind, ...rest }]))
  const figures = kinds.flatMap((kind) => {
    const n = all.filter((one) => one.kind === kind).length
    return n ? [t(names[kind], { n })] : []
  })
  return (
    <Section name="attachments" title={t("drawer_attachments")}>
      {all.length === 0 ? (
        <p className="nothing">{t("att_none")}</p>
      ) : (
        <p className="figures">
          <Icon name="attachments" />
          {figures.join(" · ")}
        </p>
      )}
      <Capped
        words={words}
        of={all.map((one, at) => ({ ...one, key: `${one.at} ${at}` }))}
        first={6}
        draw={({ kind, direction, at, key }) => (
          <li key={key} className="feed-line is-thin">
            <div className="feed-words">
              <p>
                {t(names[kind], { n: 1 })}{" "}
                <span className="feed-mark">{direction === "in" ? t("att_in") : t("att_out")}</span>
              </p>
            </div>
            <time dir="ltr" dateTime={new Date(at).toISOString()} title={longStamp(words, at)}>
              {shortStamp(words, at, now)}
            </time>
          </li>
        )}
      />
    </Section>
  )
}
