import type { Answer } from "~background/core/answer"
import { type Command, decide } from "~background/core/decide"
import { type Actor, type AppendDraft, type Decision, isDecision, type TurnoEvent } from "~background/core/events"
import { numbered } from "~background/core/pending"
import { evolve } from "~background/core/evolve"
import { usual } from "~background/core/options"
import { emptyThread, type Thread } from "~background/core/thread"
import type { AgentId, ContactId, DeviceId, InboxId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

export const id = "c".repeat(26) as ContactId
export const [ana, bruno, gone] = ["ana", "bruno", "gone"] as AgentId[] as [AgentId, AgentId, AgentId]
export const members = [{ id: ana }, { id: bruno }, { id: gone, gone: true }]
export const by = (agent: AgentId): Actor => ({ kind: "agent", id: agent })
export const stamp = { device: "d" as DeviceId, seenAt: 0 }

/** What a decision is taken with: a workspace that chose nothing but this. */
export const around = (chosen: Partial<Options> = {}) => ({
  members,
  options: { ...usual, ...chosen },
  inbox: null as InboxId | null,
  online: true
})

/** A thread that lives: commands of agents, messages of the contact, one instant after the other. */
export class Life {
  thread: Thread = emptyThread(id)
  now = 1_000_000
  /** Members, options, inbox: as a test needs them. */
  around: ReturnType<typeof around>

  constructor(chosen: Partial<Options> = {}) {
    this.around = around(chosen)
  }

  /** Decisions in their order: what an undo is asked of. */
  readonly decisions: Decision[] = []

  ask(actor: Actor, command: Command): Answer {
    this.now += 1000
    const answer = decide(this.thread, command, { ...this.around, actor }, this.now)
    if (!answer.ok) return answer
    const events = numbered(this.thread, answer.events, stamp)
    this.decisions.push(...events.filter(isDecision))
    this.thread = events.reduce(evolve, this.thread)
    return answer
  }

  /** Undoes the newest decision of this kind. */
  undo(agent: AgentId, kind: Decision["kind"], partly = false): Answer {
    const target = this.decisions.findLast((one) => one.kind === kind && !one.undoes)
    if (!target) throw new Error(`nothing ${kind} to undo`)
    return this.ask(by(agent), { kind: "undo", target, partly })
  }

  line(draft: AppendDraft) {
    this.thread = evolve(this.thread, {
      ...draft,
      ...stamp,
      v: 1,
      thread: id,
      id: `${draft.kind}${this.now}`
    } as TurnoEvent)
  }

  writes() {
    this.now += 1000
    const mark = { key: `K${this.now}`, at: this.now }
    this.ask({ kind: "contact" }, { kind: "hear", mark })
    this.line({ kind: "wrote", actor: { kind: "contact" }, at: mark.at, data: { mark } })
    return this
  }

  answers(agent: AgentId | null) {
    this.now += 1000
    const mark = { key: `K${this.now}`, at: this.now }
    if (agent) {
      this.line({ kind: "authored", actor: by(agent), at: mark.at, data: { mark, by: agent, certainty: "certain" } })
      this.ask(by(agent), { kind: "reply" })
    } else this.line({ kind: "answered", actor: { kind: "somebody" }, at: mark.at, data: { mark } })
    return this
  }
}

export const refused = (answer: Answer) => (answer.ok ? null : answer.refusal.kind)
