import { useId } from "react"
import type { Words } from "~shared/i18n/words"
import type { Time } from "./when-text"

interface HourProps {
  words: Words
  time: Time | null
  onTime: (time: Time) => void
}

const step = 30
const minutesOf = ({ hour, minute }: Time) => hour * 60 + minute
const halves = Array.from({ length: (24 * 60) / step }, (_, at) => at * step)

/** The hour of the day: every half hour, and the one that was typed. A native time field would speak the browser's language. */
export function Hour({ words, time, onTime }: HourProps) {
  const id = useId()
  const now = time && time.hour < 24 && time.minute < 60 ? minutesOf(time) : null
  const offered = now === null || now % step === 0 ? halves : [...halves, now].sort((a, b) => a - b)
  const clock = new Intl.DateTimeFormat(words.locale, { timeZone: "UTC", hour: "numeric", minute: "2-digit" })
  return (
    <div className="tn-card-row">
      <label htmlFor={id}>{words.t("schedule_time")}</label>
      <select
        id={id}
        value={now ?? ""}
        onChange={({ target }) => {
          const minutes = Number(target.value)
          onTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
        }}
      >
        {now === null && <option value="" disabled hidden />}
        {offered.map((minutes) => (
          <option key={minutes} value={minutes}>
            {clock.format(minutes * 60_000)}
          </option>
        ))}
      </select>
    </div>
  )
}
