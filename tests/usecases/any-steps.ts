import fc from "fast-check"
import { type OptionName, optionValues } from "~shared/option-values"
import type { Options } from "~shared/workspace"

/** Any value an option may have: of a number mostly its least ones, which matter soonest, and its greatest. */
function valueArb(name: OptionName): fc.Arbitrary<unknown> {
  const values = optionValues[name]
  if ("of" in values) return fc.constantFrom<unknown>(...values.of)
  const { least, most, off } = values
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: least + 2 }) },
    { weight: 1, arbitrary: fc.constant(most) },
    { weight: off ? 3 : 0, arbitrary: fc.constant(null) }
  )
}

const valuesArb = (names: readonly OptionName[], some: boolean) =>
  fc.record(Object.fromEntries(names.map((name) => [name, valueArb(name)])), some ? { requiredKeys: [] } : {})

/** Everything a workspace may choose, all of it at random. */
export type Chosen = Omit<Options, "inactivitySince">
export const chosenArb = valuesArb(Object.keys(optionValues) as OptionName[], false) as fc.Arbitrary<Chosen>

const settingsArb = valuesArb(["distribution", "capacity", "closing", "shared", "inactivity"], true)

/** What an agent asks of a conversation; each is a use case. */
export const asks = [
  ...(["take", "assign", "to-team", "release", "open", "schedule", "resume", "close", "reactivate"] as const),
  ...(["mark-unread", "look", "block", "unblock", "merge", "part", "delete", "erase", "undo", "undo-old"] as const)
] as const
/** Most often what makes the rest possible. */
const often = ["take", "assign", "assign", "schedule", "schedule", "close", "undo", "undo", "block", "unblock"] as const

const who = fc.nat(2)
/** Mostly the same few, so that much comes together. */
const chat = fc.oneof({ weight: 4, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(7) })
const on = fc.boolean()
const just = <T extends string>(what: T) => fc.constant(what)

/** One thing that happens to a team of three, whoever and whatever it is about. */
export const stepArb = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: just("arrives"), office: on }) },
  { weight: 6, arbitrary: fc.record({ do: just("writes"), chat, by: fc.constantFrom("front", "list", "bot") }) },
  { weight: 4, arbitrary: fc.record({ do: just("answers"), chat, who, by: fc.constantFrom("mine", "front", "list") }) },
  { weight: 1, arbitrary: fc.record({ do: just("is-read"), chat }) },
  { weight: 1, arbitrary: fc.record({ do: just("is-done"), chat }) },
  {
    weight: 22,
    arbitrary: fc.record({ do: just("asks"), chat, other: chat, who, what: fc.constantFrom(...asks, ...often), on })
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: just("presence"),
      who,
      how: fc.constantFrom("on", "on", "off", "here", "away", "nowhere")
    })
  },
  { weight: 1, arbitrary: fc.record({ do: just("tries-all"), chat, other: chat, who, on }) },
  { weight: 3, arbitrary: fc.record({ do: just("time"), minutes: fc.constantFrom(0, 1, 2, 31, 90, 60 * 25) }) },
  { weight: 1, arbitrary: fc.record({ do: just("options"), chosen: chosenArb }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: just("inboxes"),
      all: fc.array(
        fc.record({ office: on, vip: on, team: on, gone: fc.constantFrom(false, false, true), settings: settingsArb }),
        { maxLength: 2 }
      )
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: just("team"),
      members: fc.subarray([0, 1, 2]),
      gone: fc.constantFrom(false, false, true)
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: just("member"), who, excluded: on, capacity: fc.constantFrom(null, 1, 2) })
  },
  { weight: 1, arbitrary: fc.record({ do: just("tags"), chat, who, on }) }
)
export type Step = typeof stepArb extends fc.Arbitrary<infer T> ? T : never
export type Asked = Pick<Extract<Step, { do: "asks" }>, "what" | "other" | "on">
