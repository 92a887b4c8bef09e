import type { Words } from "~shared/i18n/words"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { Capped, Section } from "./section"
import { longStamp, shortStamp } from "./stamps"

/** Conversations that were closed: as what, who served them, and what is to be known of them. */
export function Past({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t, locale } = words
  const now = useNow()
  const names = new Intl.ListFormat(locale, { style: "narrow", type: "unit" })
  return (
    <Section name="past" title={t("drawer_past")}>
      {seen.past.length === 0 && <p className="nothing">{t("past_none")}</p>}
      <Capped
        words={words}
        of={seen.past}
        first={10}
        draw={({ ordinal, closedAt, openedAt, agents, category, summary }) => (
          <li key={ordinal} className="feed-line">
            <Icon name="close" />
            <div className="feed-words">
              <p dir="auto">{category ?? t("past_plain")}</p>
              {summary && (
                <p className="feed-more" dir="auto">
                  {summary}
                </p>
              )}
              {agents.length > 0 && <p className="feed-more">{names.format(agents)}</p>}
            </div>
            <time
              dir="ltr"
              dateTime={new Date(closedAt).toISOString()}
              title={`${longStamp(words, openedAt)} – ${longStamp(words, closedAt)}`}
            >
              {shortStamp(words, closedAt, now)}
            </time>
          </li>
        )}
      />
    </Section>
  )
}
