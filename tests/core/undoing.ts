import type { Decision } from "~background/core/events"
import { ana, by, Life } from "./life"
import type { AgentId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

export const hour = 3_600_000

/** The contact wrote and Ana took it. */
export function anas(chosen: Partial<Options> = {}) {
  const life = new Life(chosen).writes()
  life.ask(by(ana), { kind: "take", from: null })
  return life
}

export const ends = (life: Life, agent: AgentId = ana) => {
  const { ordinal, heard } = life.thread
  return life.ask(by(agent), { kind: "close", ordinal, heard, note: null })
}

/** Promises a date so far from now, whatever there was. */
export function promises(life: Life, agent: AgentId, ahead = hour) {
  const { ordinal, heard, active } = life.thread
  const until = life.now + ahead
  life.ask(by(agent), { kind: "schedule", ordinal, until, from: active?.scheduled?.until ?? null, heard })
  return until
}

/** The n-th decision of this kind, from 1 on. */
export function decided<K extends Decision["kind"]>(life: Life, kind: K, n = 1) {
  const found = life.decisions.filter((one): one is Extract<Decision, { kind: K }> => one.kind === kind)[n - 1]
  if (!found) throw new Error(`nothing ${kind}`)
  return found
}

export const undoes = (life: Life, agent: AgentId, target: Decision, partly = false) =>
  life.ask(by(agent), { kind: "undo", target, partly })

export const done = { ok: true, events: [] }
