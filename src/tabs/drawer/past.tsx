import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { ContactWindow, PastConversation } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { useSaid } from "./said"
import { Capped, Section } from "./section"
import { longStamp, shortStamp } from "./stamps"
import { Sure } from "./sure"
import { useAct } from "./use-act"

const counted = { conversations: "count_conversations", cases: "count_cases" } as const

/** Conversations that were closed: as what, who served them, and what is to be known of them. */
export function Past({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  return (
    <Section name="past" title={t("drawer_past")}>
      {seen.past.length > 0 && seen.counts && (
        <p className="nothing">{seen.counts.map(([what, n]) => t(counted[what], { n })).join(" · ")}</p>
      )}
      {seen.past.length === 0 && <p className="nothing">{t("past_none")}</p>}
      <Capped
        words={words}
        of={seen.past}
        first={10}
        draw={(past) => (
          <PastItem
            key={`${past.contact} ${past.ordinal}`}
            past={past}
            admin={seen.me.role === "admin"}
            words={words}
          />
        )}
      />
    </Section>
  )
}

interface PastItemProps {
  past: PastConversation
  /** Only who administers may delete (Z1-30). */
  admin: boolean
  words: Words
}

function PastItem({ past, admin, words }: PastItemProps) {
  const { t, locale } = words
  const { contact, ordinal, closedAt, openedAt, agents, category, summary } = past
  const now = useNow()
  const said = useSaid()
  const [asking, setAsking] = useState(false)
  const { act, busy, trouble } = useAct(words)
  const names = new Intl.ListFormat(locale, { style: "narrow", type: "unit" })
  const when = shortStamp(words, closedAt, now)
  const remove = async () => {
    if (await act("conversation.delete", { contact, ordinal })) said(t("said_past_deleted"))
  }
  return (
    <li>
      <div className="feed-line">
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
        {admin && !asking && (
          <Button
            className="feed-undo"
            bare
            icon="delete"
            label={t("past_delete_label", { when })}
            onClick={() => setAsking(true)}
          />
        )}
        <time
          dir="ltr"
          dateTime={new Date(closedAt).toISOString()}
          title={`${longStamp(words, openedAt)} – ${longStamp(words, closedAt)}`}
        >
          {when}
        </time>
      </div>
      {asking && (
        <Sure
          words={words}
          act={t("past_delete")}
          body={t("past_delete_sure")}
          danger
          busy={busy}
          trouble={trouble}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        />
      )}
    </li>
  )
}
