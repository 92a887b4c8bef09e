import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import { daysLater } from "~shared/when/calendar"
import { parseWhen } from "~shared/when/parse"
import { type Preset, presets } from "~shared/when/presets"
import { type Day, wallAt } from "~shared/when/wall"
import type { Instant } from "~shared/vocabulary"
import { CardFoot } from "./card-foot"
import { Hour } from "./hour"
import { Month } from "./month"
import type { Trouble } from "./trouble"
import { useTrouble } from "./use-trouble"
import { WhenPreview } from "./when-preview"
import { saidIn, shortly, type Time, typedAs, typedOf, typedTime } from "./when-text"

export interface ScheduleCardProps {
  words: Words
  /** Whose conversation; of several only their number is said. */
  name: string
  count?: number
  now: Instant
  /** As `Intl` calls it: what is typed is meant there. */
  zone: string
  /** The date promised now. */
  until: Instant | null
  busy: boolean
  trouble: Trouble | null
  onSchedule: (at: Instant) => void
  onCancel: () => void
}

const presetWords: Record<Preset["id"], Key> = {
  hour: "preset_hour",
  afternoon: "preset_afternoon",
  tomorrow: "preset_tomorrow",
  monday: "preset_monday"
}
/** Nobody promises a date further away. */
const furthest = 2 * 365
const usual: Time = { hour: 9, minute: 0 }

/** Promises a date: typed, one of the usual four, or a day of the month and an hour. All three write the one text. */
export function ScheduleCard(props: ScheduleCardProps) {
  const { words, name, count = 1, now, zone, until, busy, trouble, onSchedule, onCancel } = props
  const { t, language } = words
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => (until !== null && until > now ? typedOf(until, zone, language) : ""))
  const seen = useTrouble(trouble)
  const when = parseWhen(text, now, zone, language)
  const { day, time } = saidIn(text, when, now, zone, language)
  const today = wallAt(now, zone)

  useEffect(() => field.current?.select(), [])

  const write = (next: string) => {
    setText(next)
    seen.changed()
  }
  /** An hour for a day that has none yet: the usual one, or the next full hour when that is over today. */
  const hourOn = (on: Day): Time => {
    if (time) return time
    const isToday = on.y === today.y && on.m === today.m && on.d === today.d
    return isToday && today.hour >= usual.hour ? { hour: Math.min(23, today.hour + 1), minute: 0 } : usual
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    if (!when.ok) return field.current?.focus()
    seen.tried()
    onSchedule(when.at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") onCancel()
    // Enter on another day chooses it; on the chosen one it schedules.
    else if (event.key === "Enter" && (event.target as Element).closest("[data-selected]")) submit()
    else return
    event.preventDefault()
  }
  const title = count > 1 ? t("schedule_many", { n: count }) : t("schedule_title", { name })
  return (
    <form
      className="tn-card tn-schedule"
      aria-label={title}
      aria-busy={busy}
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      {count > 1 && <h2>{title}</h2>}
      <div className="tn-find">
        <Icon name="schedule" />
        <input
          ref={field}
          type="text"
          aria-label={t("schedule_when")}
          aria-describedby={`${id}-preview`}
          aria-invalid={!when.ok && when.why !== "empty"}
          placeholder={t("schedule_when")}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <WhenPreview id={`${id}-preview`} words={words} when={when} now={now} zone={zone} trouble={seen.trouble} />
      <div className="tn-presets">
        {presets(now, zone).map((preset) => (
          <button
            key={preset.id}
            type="button"
            className="tn-preset"
            onClick={() => {
              write(typedOf(preset.at, zone, language))
              field.current?.focus()
            }}
          >
            <span>{t(presetWords[preset.id])}</span>
            <span className="tn-card-aside">{shortly(preset.at, now, zone, language)}</span>
          </button>
        ))}
      </div>
      <Month
        language={language}
        today={today}
        last={daysLater(today, furthest)}
        day={day}
        onDay={(on) => write(typedAs(on, hourOn(on), language))}
      />
      <Hour
        words={words}
        time={time}
        // Without a day it is the next time the clocks show it.
        onTime={(chosen) => write(day ? typedAs(day, chosen, language) : typedTime(chosen))}
      />
      <div className="tn-card-row">
        <span>{t("schedule_if")}</span>
        <span className="tn-card-aside">{t("schedule_if_back")}</span>
      </div>
      <CardFoot words={words} act={t("act_schedule")} busy={busy} trouble={null} onCancel={onCancel} />
    </form>
  )
}
