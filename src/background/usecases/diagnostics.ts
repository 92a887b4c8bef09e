import type { FailureEntry } from "../ports"
import type { AccountRow } from "../store/database"
import { counters } from "../store/queue"
import { counted } from "../store/rows"
import type { Deps } from "./deps"
import { recipes } from "~shared/recipes/all"

/** How many there are, by order: how much is known of a team is its own. */
const order = (n: number): string => (n < 1 ? "0" : n < 10 ? "1-9" : n < 100 ? "10-99" : n < 1000 ? "100-999" : "1000+")

/** UTC, to the second: where somebody lives is nobody's concern. */
const utc = (at: number): string => (Number.isFinite(at) ? `${new Date(at).toISOString().slice(0, 19)}Z` : "?")

/** The newest date in a recipe. */
const newest = (recipe: object): string =>
  [...JSON.stringify(recipe).matchAll(/"since":"([\d-]{10})"/g)]
    .map(([, date = ""]) => date)
    .sort()
    .at(-1) ?? "undated"

const account = ({ state, since, missing, tabs, unidentified }: AccountRow): string =>
  [
    `  ${state} since ${utc(since)}`,
    `tabs ${tabs.length}`,
    `missing ${missing.filter((probe) => /^[a-z-]{1,40}$/.test(probe)).join(" ") || "nothing"}`,
    `unidentified ${order(unidentified)}`
  ].join(", ")

const failure = ({ at, where, times, name, message, frames, causes }: FailureEntry): string =>
  [
    `${utc(at)} x${times} ${where}: ${name}: ${message}`,
    ...frames.map((one) => `  at ${one}`),
    ...causes.map((one) => `  caused by ${one}`)
  ].join("\n")

/**
 * What a fault has to be read with: versions, how the consoles are seen, how much there is, and the last errors. No names,
 * numbers or ids of people, no message. In English: it is for whoever mends it.
 */
export async function diagnosticsText({ db, diagnostics, language, clock }: Deps): Promise<string> {
  const { turno, browser } = diagnostics.versions()
  const failures = await diagnostics.failures()
  const head = [
    `Turno ${turno}, ${browser}, language ${language}, ${utc(clock.now())}`,
    ...recipes.map((recipe) => `Recipe ${recipe.id} ${recipe.version} (${newest(recipe)})`)
  ]
  // The store may be what is broken: the errors are worth copying all the same.
  const store = await stored(db).catch(() => ["Store: cannot be read"])
  const errors = failures.length ? failures.map(failure) : ["none"]
  return [...head, ...store, "Errors, the newest last:", ...errors].join("\n")
}

async function stored(db: Deps["db"]): Promise<string[]> {
  const [accounts, contacts, unsent, counts] = await Promise.all([
    db.accounts.toArray(),
    db.contacts.count(),
    db.outbox.count(),
    counters(db)
  ])
  const consoles = recipes.flatMap(({ id }) => {
    const own = accounts.filter(({ site }) => site === id)
    return [`Console ${id}: accounts ${own.length}`, ...own.map(account)]
  })
  const stages = (["open", "scheduled", "closed", "blocked"] as const).map((stage) => {
    const n = counts.reduce((sum, row) => sum + (counted(row).stage === stage ? row.n : 0), 0)
    return `${stage} ${order(n)}`
  })
  return [
    `Store version ${db.verno}`,
    ...consoles,
    `Contacts ${order(contacts)}`,
    `Conversations: ${stages.join(", ")}`,
    `Unsent changes ${order(unsent)}`
  ]
}
