import type { Instant, Language, Vocabulary } from "~shared/vocabulary"
import { inWords } from "./vocabulary"
import type en from "../../../locales/en/messages.json"

type Raw = keyof typeof en
type Plural = Raw extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never

/** A word or sentence of Turno. A plural one is asked for by its stem (`open_count`) and needs the number `n`. */
export type Key = Exclude<Raw, `${Plural}_${"one" | "other"}`> | Plural

/** Key → message, with its holes. */
type Sayings = Record<Language, Record<string, string | undefined>>
let sayings: Sayings = { es: {}, pt_BR: {}, en: {} }

/** What this program can say: its entry gives it, once, before anything is said. */
export function speak(known: Sayings): void {
  sayings = known
}

/** Whose words are said (O19): the workspace's, as every window of the worker tells. */
let vocabulary: Vocabulary = "turno"

/** From now on everything is said in these words. */
export function sayAs(now: Vocabulary): void {
  vocabulary = now
}

const locales: Record<Language, string> = { es: "es", pt_BR: "pt-BR", en: "en" }

/** Each language by its own name: the same in all three. */
export const languageNames: Record<Language, string> = { es: "Español", pt_BR: "Português (Brasil)", en: "English" }

const hasRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** A name written from right to left would drag the words around it along. */
const isolated = (text: string) => (hasRtl.test(text) ? `\u2068${text}\u2069` : text)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Words {
  language: Language
  /** For `lang` attributes. */
  locale: string
  t(key: Key, params?: Record<string, string | number>): string
  number(n: number): string
  /** "hace 3 s", "hace 2 h": seconds only in the first minute. */
  ago(since: Instant, now: Instant): string
  /** "hace 2 h", with "ahora" for the whole first minute: what stands still on a surface. */
  agoCalm(since: Instant, now: Instant): string
  /** "12 min", "2 h", "3 d". */
  span(ms: number): string
  /** "10:42"; with its weekday when it was not today. */
  clock(at: Instant, now: Instant): { text: string; today: boolean; hour: number }
}

function make(language: Language, as: Vocabulary): Words {
  const said = sayings[language]
  const locale = locales[language]
  const numbers = new Intl.NumberFormat(locale, { useGrouping: "always" })
  const plurals = new Intl.PluralRules(locale)
  const relative = new Intl.RelativeTimeFormat(locale, { style: "narrow", numeric: "auto" })
  const units = (["minute", "hour", "day"] as const).map(
    (unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" })
  )
  const today = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" })
  const dated: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", hour: "numeric", minute: "2-digit" }
  // English has no short way to say "Thu 26" without its month.
  const older = new Intl.DateTimeFormat(locale, language === "en" ? { ...dated, month: "short" } : dated)

  const t: Words["t"] = (key, params = {}) => {
    const form = typeof params.n === "number" ? said[`${key}_${plurals.select(params.n)}`] : undefined
    const message = inWords(form ?? said[key] ?? said[`${key}_other`] ?? key, language, as)
    return message.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name]
      return value === undefined ? hole : typeof value === "number" ? numbers.format(value) : isolated(value)
    })
  }

  const agoCalm: Words["agoCalm"] = (since, now) => {
    const ms = Math.max(0, now - since)
    if (ms < minute) return relative.format(0, "second")
    if (ms < hour) return relative.format(-Math.floor(ms / minute), "minute")
    if (ms < day) return relative.format(-Math.floor(ms / hour), "hour")
    return relative.format(-Math.floor(ms / day), "day")
  }

  return {
    language,
    locale,
    t,
    number: numbers.format,
    agoCalm,
    ago: (since, now) => {
      const seconds = Math.floor(Math.max(0, now - since) / 1000)
      return seconds > 0 && seconds < 60 ? relative.format(-seconds, "second") : agoCalm(since, now)
    },
    span: (ms) => {
      if (ms < minute) return `<${units[0]!.format(1)}`
      if (ms < hour) return units[0]!.format(Math.floor(ms / minute))
      return ms < day ? units[1]!.format(Math.floor(ms / hour)) : units[2]!.format(Math.floor(ms / day))
    },
    clock: (at, now) => {
      const isToday = new Date(at).toDateString() === new Date(now).toDateString()
      return { text: (isToday ? today : older).format(at), today: isToday, hour: new Date(at).getHours() }
    }
  }
}

const made = new Map<string, Words>()

/** The words of one surface: one language in the words of the workspace, made once. */
export function words(language: Language): Words {
  const name = `${language} ${vocabulary}`
  const known = made.get(name)
  if (known) return known
  const fresh = make(language, vocabulary)
  made.set(name, fresh)
  return fresh
}
