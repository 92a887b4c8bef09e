import { useState } from "react"
import type { Trouble } from "~shared/cards/trouble"
import { sayTrouble } from "~shared/cards/trouble"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { ContactWindow, FeedLine } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { Why } from "./why"
import { feedIcons, sayLine } from "./feed-words"
import { tell } from "./link"
import { Capped, Section } from "./section"
import { longStamp, shortStamp } from "./stamps"

/** What came of the last undo that was asked for here. */
interface Tried {
  line: string
  busy: boolean
  trouble: Trouble | null
  /** The rest can still be undone. */
  partly: boolean
}

/** The activity (C4-27), newest first, with the way back on every line that has one. */
export function Feed({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const { contact, feed, me } = seen
  const [tried, setTried] = useState<Tried | null>(null)
  const now = useNow()
  const last = feed.find((line) => line.undoable && line.by.kind === "me")?.id

  const undo = async (line: FeedLine, partly: boolean) => {
    if (tried?.busy) return
    setTried({ line: line.id, busy: true, trouble: null, partly: false })
    const reply = await send("conversation.undo", { what: [{ contact, of: line.id }], partly })
    const refusal = reply.ok ? reply.value.refused[0]?.refusal : undefined
    if (reply.ok && !refusal) {
      setTried(null)
      const said = t(reply.value.done[0]?.pending ? "pending_undo" : "said_undone")
      return tell({ tell: "acted", acted: { contact, name: seen.name, said, undo: null } })
    }
    setTried({
      line: line.id,
      busy: false,
      trouble: reply.ok ? (refusal ?? null) : sayFailure(words, reply.failure),
      partly: refusal?.kind === "undo-partly"
    })
  }
  const draw = (line: FeedLine) => {
    const said = sayLine(words, line, me.name)
    const mine = tried?.line === line.id ? tried : null
    return (
      <li key={line.id} className={line.undone ? "feed-line is-undone" : "feed-line"}>
        <Icon name={feedIcons[line.kind]} />
        <div className="feed-words">
          <p>
            <span dir="auto">{said}</span>
            {(line.undone || line.undoing) && (
              <span className="feed-mark">{line.undone ? t("feed_undone") : t("feed_undoing")}</span>
            )}
          </p>
          {line.category && (
            <p className="feed-more" dir="auto">
              {line.category}
            </p>
          )}
          {line.summary && (
            <p className="feed-more" dir="auto">
              {line.summary}
            </p>
          )}
          {line.why && line.to !== null && <Why words={words} why={line.why} name={line.to} />}
          {mine?.trouble && (
            <p className="wrong" role="alert">
              <Icon name="refused" />
              {sayTrouble(words, mine.trouble)}
            </p>
          )}
          {mine?.partly && (
            <Button look="outlined" label={t("act_undo_partly")} onClick={() => void undo(line, true)} />
          )}
        </div>
        {line.undoable && !mine?.partly && (
          <Button
            className="feed-undo"
            bare={line.id !== last}
            icon={line.id === last ? undefined : "undo"}
            label={t("act_undo")}
            aria-label={t("feed_undo_label", { what: said })}
            title={t("feed_undo_label", { what: said })}
            off={tried?.busy ?? false}
            onClick={() => void undo(line, false)}
          />
        )}
        <time dir="ltr" dateTime={new Date(line.at).toISOString()} title={longStamp(words, line.at)}>
          {shortStamp(words, line.at, now)}
        </time>
      </li>
    )
  }
  return (
    <Section name="feed" title={t("drawer_feed")}>
      {feed.length === 0 && <p className="nothing">{t("feed_none")}</p>}
      <Capped words={words} of={feed} first={12} draw={draw} />
    </Section>
  )
}
