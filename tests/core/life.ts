import { type Answer, type Command, decide } from "~background/core/decide"
import type { Actor, AppendDraft, TurnoEvent } from "~background/core/events"
import { numbered } from "~background/core/pending"
import { emptyThread, evolve, type Thread } from "~background/core/thread"
import type { AgentId, ContactId, DeviceId } from "~shared/vocabulary"

export const id = "c".repeat(26) as ContactId
export const [ana, bruno, gone] = ["ana", "bruno", "gone"] as AgentId[] as [AgentId, AgentId, AgentId]
export const members = [{ id: ana }, { id: bruno }, { id: gone, gone: true }]
export const by = (agent: AgentId): Actor => ({ kind: "agent", id: agent })
export const stamp = { device: "d" as DeviceId, seenAt: 0 }

/** A thread that lives: commands of agents, messages of the contact, one instant after the other. */
export class Life {
  thread: Thread = emptyThread(id)
  now = 1_000_000

  ask(actor: Actor, command: Command): Answer {
    this.now += 1000
    const answer = decide(this.thread, command, { actor, members }, this.now)
    if (answer.ok) this.thread = numbered(this.thread, answer.events, stamp).reduce(evolve, this.thread)
    return answer
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
