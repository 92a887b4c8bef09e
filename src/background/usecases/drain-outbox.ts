import { isDecision, isKnown, type TurnoEvent } from "../core/events"
import { numbered } from "../core/pending"
import type { Outgoing } from "../ports"
import type { Refusal } from "../core/refusals"
import type { OutboxRow } from "../store/database"
import { keepTurnedDown } from "../store/turned-down"
import type { Deps } from "./deps"
import { said } from "./said"
import { transact } from "./transact"

/** What became of a command that waited. */
export type Drained = { row: OutboxRow; ended: "confirmed" | "refused" }

/**
 * Hands what is due to the platform, thread by thread and in order. Accepted: pending becomes confirmed. Superseded: the
 * others' events are folded and the command is decided again on what is there now; it is sent again or refused, and why is
 * kept for telling the agent. A lost answer is read back before anything is repeated. Stops at the first closed network.
 */
export async function drainOutbox(deps: Deps): Promise<Drained[]> {
  const drained: Drained[] = []
  if (deps.platform.confirmsAtCommit) return drained
  for (let turns = 0; turns < 1000; turns++) {
    const row = await deps.db.outbox.where("due").belowOrEqual(deps.clock.now()).first()
    if (!row) break
    const now = deps.clock.now()
    const queued = await deps.db.outbox.where("thread").equals(row.thread).sortBy("n")
    // In order; what is held back for an undo, or has just been tried in vain, lets pass only what never conflicts.
    const ahead = queued.find((one) => one.what.kind === "decision" && (one.n ?? 0) < (row.n ?? 0))
    if (row.what.kind === "decision" && ahead && !ahead.sent && ahead.due > now) {
      await deps.db.outbox.update(row.n, { due: ahead.due })
      continue
    }
    const first = queued.find((one) => one.sent || one.due <= now) ?? row
    const end = await handOver(deps, first)
    if (end === "later") break
    if (end !== "again") drained.push({ row: first, ended: end })
  }
  return drained
}

type Decision = Extract<OutboxRow["what"], { kind: "decision" }>

async function handOver(deps: Deps, row: OutboxRow): Promise<"confirmed" | "refused" | "again" | "later"> {
  if (row.what.kind === "append") return sendLines(deps, row, row.what.events)
  const { thread } = row
  const confirmed = await deps.db.threads.get(thread)
  const rev = confirmed?.rev ?? 0
  const news = row.sent ? await deps.platform.read(thread, rev) : []
  if (news.length) return fold(deps, row, news)
  const outgoing = await prepare(deps, row, row.what)
  if ("refusal" in outgoing) return turnDown(deps, row, outgoing.refusal)
  if (outgoing.events.length === 0) return settle(deps, row, [])
  // Taken back in this very moment: then it is not handed over.
  if (!(await deps.db.outbox.update(row.n, { sent: true, base: outgoing.base }))) return "again"
  const verdict = await deps.platform.send(outgoing)
  switch (verdict.kind) {
    case "accepted":
      return settle(deps, row, outgoing.events)
    case "superseded":
      return fold(deps, row, verdict.events)
    case "never":
      return turnDown(deps, row, { kind: "not-accepted" })
    case "unknown":
      return postpone(deps, row, 1000, true)
    case "later":
      return postpone(deps, row, verdict.after, false)
  }
}

/** The command decided now, on the confirmed thread, or why not. */
async function prepare(
  deps: Deps,
  row: OutboxRow,
  { command, actor, at }: Decision
): Promise<Extract<Outgoing, { kind: "decision" }> | { refusal: Refusal }> {
  return transact(deps, async (unit) => {
    await unit.threads([row.thread], true)
    const thread = unit.confirmed(row.thread)
    const answer = unit.answer(row.thread, command, actor, at)
    if (!answer.ok) return { refusal: answer.refusal }
    const stamp = { device: deps.device, seenAt: deps.clock.now(), command: row.id }
    const events = numbered(thread, answer.events, stamp)
    return { kind: "decision", id: row.id, thread: row.thread, base: thread.rev, command, events }
  })
}

/** Others were first, or our lost answer had arrived after all: what is there now is folded, mine among it is done. */
async function fold(deps: Deps, row: OutboxRow, events: Awaited<ReturnType<Deps["platform"]["read"]>>) {
  const mine = events.some((event) => isKnown(event) && isDecision(event) && event.command === row.id)
  await transact(deps, async (unit) => {
    await unit.threads([row.thread], true)
    unit.confirm(row.thread, events)
    if (mine) unit.settle(row)
  })
  if (mine) return "confirmed" as const
  await deps.db.outbox.update(row.n, { sent: false })
  return "again" as const
}

async function sendLines(deps: Deps, row: OutboxRow, events: TurnoEvent[]) {
  const verdict = await deps.platform.send({ kind: "append", id: row.id, thread: row.thread, events })
  if (verdict.kind === "later") return postpone(deps, row, verdict.after)
  if (verdict.kind === "unknown") return postpone(deps, row, 1000)
  return settle(deps, row, [])
}

async function settle(deps: Deps, row: OutboxRow, events: TurnoEvent[]) {
  await transact(deps, async (unit) => {
    await unit.threads([row.thread], true)
    if (events.length) unit.confirm(row.thread, events)
    unit.settle(row)
  })
  return "confirmed" as const
}

/** What an agent asked is not to be: off the outbox, and told at the conversation. */
async function turnDown(deps: Deps, row: OutboxRow, refusal: Refusal | { kind: "not-accepted" }) {
  const told = await said(deps, { ok: false, refusal })
  await transact(deps, async (unit) => {
    await unit.threads([row.thread], true)
    unit.settle(row)
    const asked = row.what.kind === "decision" && row.what.actor.kind === "agent"
    if (asked && !told.ok)
      await keepTurnedDown(deps.db, row.thread, { of: row.id, refusal: told.refusal, at: deps.clock.now() })
  })
  return "refused" as const
}

/** What has certainly not arrived may still be taken back. */
async function postpone(deps: Deps, row: OutboxRow, after: number, sent = row.sent) {
  await deps.db.outbox.update(row.n, { due: deps.clock.now() + after, refused: true, sent })
  return "later" as const
}
