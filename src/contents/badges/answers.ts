import { send } from "~shared/protocol/send"
import { openView } from "~shared/protocol/open-view"
import type { Badge, BadgesWindow } from "~shared/protocol/views"
import type { Language } from "~shared/vocabulary"
import { type NamedRow, rawNames } from "../page/read"
import type { World } from "../page/world"

interface Asked {
  name: string
  /** The console's own id of the row's chat, where the name alone would be a guess. */
  chat: string | null
}

const keyOf = ({ name, chat }: Asked) => `${name}\n${chat ?? ""}`
/** Rows fly by while the list scrolls: only where it rests is asked. */
const rest = 80

export interface Answers {
  language: Language | null
  /** What the row shows; undefined while nobody knows. Two rows of one name have nothing until told apart. */
  of(row: NamedRow): Badge | undefined
  /** These rows are drawn now. */
  ask(rows: NamedRow[]): void
}

/** Knows what each drawn row shows, by its name or, where names repeat, by its chat's id. */
export function createAnswers({ recipe, signal }: World, changed: () => void): Answers {
  let known = new Map<string, BadgesWindow["badges"][number]>()
  /** Names that are not enough, and the ids of the rows that bear them, by element. */
  const unsure = new Set<string>()
  let ids = new Map<Element, { name: string; chat: string }>()
  let asked = ""
  let language: Language | null = null
  let view: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: NamedRow[] = []
  signal.addEventListener("abort", () => {
    clearTimeout(timer)
    view?.abort()
  })

  const twice = (rows: NamedRow[]) => {
    const once = new Set<string>()
    for (const { name } of rows) {
      if (once.has(name)) unsure.add(name)
      once.add(name)
    }
  }
  const idOf = ({ element, name }: NamedRow) => {
    const held = ids.get(element)
    return held?.name === name ? held.chat : null
  }

  /** A window belongs to the rows it was asked for, so other rows are another view. */
  const look = (rows: Asked[]) => {
    view?.abort()
    view = new AbortController()
    const mine = view
    signal.addEventListener("abort", () => mine.abort(), { signal: mine.signal })
    openView(
      "badges",
      { rows },
      (delivery) => {
        if (!delivery.ok || mine.signal.aborted) return
        const { badges } = delivery.window
        language = delivery.window.language
        known = new Map(rows.map((row, at) => [keyOf(row), badges[at] ?? null]))
        const before = unsure.size
        rows.forEach((row, at) => badges[at] === "ambiguous" && row.chat === null && unsure.add(row.name))
        if (unsure.size > before) ask(latest)
        changed()
      },
      mine.signal
    )
  }

  const settle = async () => {
    const rows = latest
    if (rows.some(({ name }) => unsure.has(name))) {
      const reply = await send("console.identify", { names: rawNames(rows, recipe) })
      if (signal.aborted || rows !== latest) return
      const chats = reply.ok ? reply.value.chats : []
      ids = new Map(rows.flatMap(({ element, name }, at) => (chats[at] ? [[element, { name, chat: chats[at] }]] : [])))
    }
    const wanted = rows
      .filter(({ name, element }) => !unsure.has(name) || ids.has(element))
      .map((row) => ({ name: row.name, chat: unsure.has(row.name) ? idOf(row) : null }))
    const unique = [...new Map(wanted.map((row) => [keyOf(row), row])).values()]
    const next = unique.map(keyOf).sort().join("\n")
    if (next === asked) return changed()
    asked = next
    if (unique.length) look(unique)
  }

  const ask = (rows: NamedRow[]) => {
    latest = rows
    twice(rows)
    clearTimeout(timer)
    timer = setTimeout(() => void settle(), rest)
  }

  return {
    get language() {
      return language
    },
    of(row) {
      const chat = unsure.has(row.name) ? idOf(row) : null
      if (unsure.has(row.name) && chat === null) return undefined
      const badge = known.get(keyOf({ name: row.name, chat }))
      return badge && badge !== "ambiguous" ? badge : undefined
    },
    ask
  }
}
