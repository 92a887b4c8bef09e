import { useEffect, useId, useRef } from "react"
import type { Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import { type Trouble, TroubleLine } from "./trouble"

/** Characters (code points) of a summary. */
export const summaryLimit = 512
/** What is put in at once and is longer than this (UTF-16) cannot be cut down by hand: it is not taken at all. */
const most = 20 * summaryLimit

export const lengthOf = (text: string) => [...text].length

interface SummaryProps {
  words: Words
  text: string
  must: boolean
  trouble: Trouble | null
  onText: (text: string) => void
  /** So much was to be put in at once that it was left out; what stood there stays. */
  onFlood: (sentence: string) => void
}

/** What the team will read of this conversation. Too long is shown and refused, never cut. */
export function Summary({ words, text, must, trouble, onText, onFlood }: SummaryProps) {
  const { t } = words
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const flood = useRef(onFlood)
  useEffect(() => {
    flood.current = onFlood
  })
  useEffect(() => {
    const field = area.current
    if (!field) return
    // Before the browser lays it out: ten megabytes in a text field would hold the page for minutes.
    const before = (event: InputEvent) => {
      const length = event.data?.length ?? 0
      if (length + field.value.length <= most) return
      event.preventDefault()
      flood.current(t("close_flood", { n: length, limit: summaryLimit }))
    }
    field.addEventListener("beforeinput", before)
    return () => field.removeEventListener("beforeinput", before)
  }, [t])

  const left = summaryLimit - lengthOf(text)
  return (
    <div className="tn-card-part">
      <div className="tn-card-head">
        <label htmlFor={id}>{t("close_summary")}</label>
        <span className="tn-card-aside">{must ? t("close_summary_must") : t("close_optional")}</span>
        <span id={`${id}-left`} className={left < 0 ? "tn-card-aside tn-over" : "tn-card-aside"}>
          {left < 0 ? t("count_over", { n: -left }) : t("count_left", { n: left })}
        </span>
      </div>
      <textarea
        ref={area}
        id={id}
        className="tn-card-text"
        rows={3}
        dir="auto"
        value={text}
        aria-describedby={`${id}-left ${id}-private ${id}-wrong`}
        aria-required={must}
        aria-invalid={left < 0 || trouble !== null}
        onChange={(event) => onText(event.target.value)}
      />
      <p id={`${id}-private`} className="tn-card-hint">
        <Icon name="private" />
        {t("close_private")}
      </p>
      <TroubleLine id={`${id}-wrong`} words={words} trouble={trouble} />
    </div>
  )
}
