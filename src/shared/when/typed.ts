import { folded } from "~shared/names"
import type { Language } from "~shared/vocabulary"

/** What was typed, not yet looked up in a calendar: either part may be missing, not both. */
export interface Typed {
  day?: { y?: number; m: number; d: number }
  time?: { hour: number; minute: number }
}

const day =
  "(?<y>\\d{4})[-/.](?<ym>\\d{1,2})[-/.](?<yd>\\d{1,2})" +
  "|(?<a>\\d{1,2})(?:[/-](?<b>\\d{1,2})(?:[/-](?<c>\\d{4}|\\d{2}))?" +
  // Two numbers and a dot may be a day or an hour: only three are a day.
  "|\\.(?<db>\\d{1,2})\\.(?<dc>\\d{4}|\\d{2}))"
const onDay = "(?:(?:el|on|em|no)(?: dia)? |dia )?"
const atTime = "(?:a(?: las?)? |as |at |@ ?)"
const half = "(?: ?(?<half>[ap])m)?"
const hours = "h(?:rs?|s|ora|oras)?"
/** Says by itself that it is an hour: "10:30", "10h", "10h30", "10 am", never "10". */
const clear = `(?<hour>\\d{1,2})(?:(?::| ?${hours} ?)(?<minute>\\d{2})(?: ?${hours}|min)?${half}| ?${hours}| ?(?<alone>[ap])m)`
/** An hour because of what stands before it. */
const bare = `(?<hour>\\d{1,2})(?:\\.(?<minute>\\d{2})${half})?`

const forms = [
  `${onDay}(?:${day})`,
  `${onDay}(?:${day})(?: ?, ?| - | |t)${atTime}?${clear}`,
  `${onDay}(?:${day})(?: ?, ?| - | |t)${atTime}?${bare}`,
  `${atTime}?${clear}`,
  `${atTime}${bare}`,
  `${atTime}?${clear}(?: ?, ?| del? | do dia | )${onDay}(?:${day})`
].map((form) => new RegExp(`^(?:${form})$`))

/** As people type it: any case and accents, "10 a. m.", spaces around signs, a full stop at the end. */
const plain = (text: string) =>
  folded(text)
    .replace(/ ?([/:]) ?/g, "$1")
    .replace(/(\d) ?([ap])\. ?m\b\.?/g, "$1$2m")
    .replace(/[.,]$/, "")

function dayIn(found: Record<string, string | undefined>, language: Language): Typed["day"] {
  const { y, ym, yd, a, b, c, db, dc } = found
  if (y) return { y: Number(y), m: Number(ym), d: Number(yd) }
  if (!a) return undefined
  const [first, second, year] = [Number(a), Number(b ?? db), c ?? dc]
  const [m, d] = language === "en" ? [first, second] : [second, first]
  return { ...(year && { y: Number(year) + (year.length === 2 ? 2000 : 0) }), m, d }
}

function timeIn({ hour, minute = "0", half, alone }: Record<string, string | undefined>): Typed["time"] {
  if (!hour) return undefined
  const part = half ?? alone
  const h = Number(hour)
  // No clock of twelve hours shows 0 or 13: as an hour that does not exist it is refused later.
  const onTwelve = h < 1 || h > 12 ? 24 : (h % 12) + (part === "p" ? 12 : 0)
  return { hour: part ? onTwelve : h, minute: Number(minute) }
}

/** A day, an hour or both in figures; `null` where the text says neither. English writes the month first. */
export function readTyped(text: string, language: Language): Typed | null {
  const said = plain(text)
  const found = forms.map((form) => form.exec(said)?.groups).find(Boolean)
  if (!found) return null
  const day = dayIn(found, language)
  const time = timeIn(found)
  return { ...(day && { day }), ...(time && { time }) }
}
