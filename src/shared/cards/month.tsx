import { useState } from "react"
import { type ChevronProps, DayPicker, type DayPickerLocale } from "react-day-picker"
import { enUS } from "react-day-picker/locale/en-US"
import { es } from "react-day-picker/locale/es"
import { ptBR } from "react-day-picker/locale/pt-BR"
import { Icon } from "~shared/ui/icon"
import type { Day } from "~shared/when/wall"
import type { Language } from "~shared/vocabulary"

const locales: Record<Language, DayPickerLocale> = { es, pt_BR: ptBR, en: enUS }

// The picker counts in UTC, where no day is shorter than another: which zone's days they are is the card's affair.
const dateOf = ({ y, m, d }: Day) => new Date(Date.UTC(y, m - 1, d, 12))
const dayOf = (date: Date): Day => ({ y: date.getFullYear(), m: date.getMonth() + 1, d: date.getDate() })

const Chevron = ({ orientation }: ChevronProps) => (
  <span className={`tn-turn-${orientation}`}>
    <Icon name="forward" />
  </span>
)

interface MonthProps {
  language: Language
  today: Day
  last: Day
  day: Day | null
  onDay: (day: Day) => void
}

/** A month to choose a day from: six weeks always, so that nothing under it moves. */
export function Month({ language, today, last, day, onDay }: MonthProps) {
  const key = day ? dateOf(day).getTime() : null
  const [followed, setFollowed] = useState(key)
  const [month, setMonth] = useState(dateOf(day ?? today))
  // A day that was typed brings its month to the front.
  if (key !== followed) {
    setFollowed(key)
    if (key !== null) setMonth(new Date(key))
  }
  return (
    <DayPicker
      className="tn-month"
      mode="single"
      required={false}
      timeZone="UTC"
      locale={locales[language]}
      today={dateOf(today)}
      selected={day ? dateOf(day) : undefined}
      month={month}
      onMonthChange={setMonth}
      startMonth={dateOf(today)}
      endMonth={dateOf(last)}
      disabled={{ before: dateOf(today), after: dateOf(last) }}
      showOutsideDays
      fixedWeeks
      components={{ Chevron }}
      onDayClick={(date, { disabled }) => !disabled && onDay(dayOf(date))}
    />
  )
}
