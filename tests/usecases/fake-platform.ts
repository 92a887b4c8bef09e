import { type ForeignEvent, isDecision, type TurnoEvent } from "~background/core/events"
import type { Outgoing, Platform, Verdict } from "~background/ports"
import type { ContactId } from "~shared/vocabulary"

type Line = TurnoEvent | ForeignEvent

/** What happens to one hand-over: it goes well, the network is closed, or the answer is lost on its way back. */
export type Weather = "fair" | "closed" | "lost" | "refused"

/** A platform with one winner per revision, as the team hub has; its weather is the test's. */
export class FakeHub {
  readonly log: Line[] = []
  /** How long acts wait here for an undo (ms). */
  holds = 0
  weather: () => Weather = () => "fair"

  platform(): Platform {
    return {
      id: "fake",
      confirmsAtCommit: false,
      holds: this.holds,
      send: async (one) => this.#send(one),
      read: async (thread, after) => this.#after(thread, after),
      pull: async (cursor) => ({ events: this.log.slice(Number(cursor || 0)), cursor: String(this.log.length) })
    }
  }

  #send(one: Outgoing): Verdict {
    const weather = this.weather()
    if (weather === "closed") return { kind: "later", after: 10 }
    if (weather === "refused" && one.kind === "decision") return { kind: "never", reason: "not allowed" }
    const verdict = one.kind === "append" ? this.#append(one.events) : this.#decide(one)
    return weather === "lost" ? { kind: "unknown" } : verdict
  }

  #append(events: TurnoEvent[]): Verdict {
    const there = new Set(this.log.map((line) => line.id))
    this.log.push(...events.filter((event) => !there.has(event.id)))
    return { kind: "accepted" }
  }

  #decide({ thread, base, events }: Extract<Outgoing, { kind: "decision" }>): Verdict {
    const newer = this.#after(thread, base).filter((line) => isDecision(line as TurnoEvent))
    if (newer.length) return { kind: "superseded", events: this.#after(thread, base) }
    this.log.push(...events)
    return { kind: "accepted" }
  }

  /** Decisions after a revision, in order. */
  #after(thread: ContactId, rev: number): Line[] {
    return this.log
      .filter((line) => line.thread === thread && "rev" in line && line.rev > rev)
      .sort((a, b) => Number("rev" in a && a.rev) - Number("rev" in b && b.rev))
  }
}
