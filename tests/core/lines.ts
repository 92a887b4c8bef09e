import type { Mark, TurnoEvent } from "~background/core/events"
import { evolve } from "~background/core/evolve"
import type { Thread } from "~background/core/thread"
import { ana, by, id, Life, stamp } from "./life"
import type { AgentId } from "~shared/vocabulary"

export type Of<K extends TurnoEvent["kind"]> = Extract<TurnoEvent, { kind: K }>
/** A line as another browser wrote it. */
export const line = <K extends TurnoEvent["kind"]>(kind: K, data: Of<K>["data"], rest: object = {}) =>
  ({ kind, v: 1, thread: id, id: `${kind}-x`, actor: by(ana), at: 9e6, ...stamp, data, ...rest }) as unknown as Of<K>

const contact = { actor: { kind: "contact" } }
export const mark = (at: number, key: string | null = `K${at}`): Mark => ({ key, at })
export const wrote = (one: Mark) => line("wrote", { mark: one }, { ...contact, at: one.at })
export const answered = (one: Mark) => line("answered", { mark: one }, { actor: { kind: "somebody" }, at: one.at })
export const authored = (one: Mark, who: AgentId, certainty: "certain" | "probable") =>
  line("authored", { mark: one, by: who, certainty })
export const empty = () => new Life().thread
export const all = (from: Thread, ...events: TurnoEvent[]) => events.reduce<Thread>(evolve, from)

/** Every order of a few. */
export const orders = <T>(of: readonly T[]): T[][] =>
  of.length < 2
    ? [[...of]]
    : of.flatMap((one, i) => orders([...of.slice(0, i), ...of.slice(i + 1)]).map((rest) => [one, ...rest]))

/** A conversation that Ana opened before any of these messages. */
export const open = () =>
  evolve(
    empty(),
    line(
      "opened",
      { ordinal: 1, origin: "agent", assignee: ana, team: null, inbox: null, after: null },
      { rev: 1, at: 1 }
    )
  )
