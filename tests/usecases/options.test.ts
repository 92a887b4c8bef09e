import "fake-indexeddb/auto"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Command } from "~background/core/decide"
import { isKnown, type TurnoEvent } from "~background/core/events"
import { usual } from "~background/core/options"
import { presenceOf } from "~background/core/presence"
import { saveOptions } from "~background/store/policy"
import type { Deps } from "~background/usecases/deps"
import { distribute } from "~background/usecases/distribute"
import { openChat } from "~background/usecases/open-chat"
import { setAvailable } from "~background/usecases/presence"
import { recordMessages } from "~background/usecases/record-messages"
import { runDue } from "~background/usecases/run-due"
import { runIdle } from "~background/usecases/run-idle"
import { transact } from "~background/usecases/transact"
import { undo } from "~background/usecases/undo"
import { queueWindow } from "~background/views/queue"
import { ana, bruno, contradictions, desk } from "./desk"
import type { AgentId, ContactId, Member } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

const carla: Member = { id: "carla" as AgentId, name: "Carla", role: "agent" }
const minute = 60_000

const chosen: fc.Arbitrary<Partial<Options>> = fc.record({
  transfer: fc.constantFrom("keep", "close_and_open"),
  replyUnassigned: fc.constantFrom("assign", "require_assign", "ask"),
  afterClose: fc.constantFrom("keep", "unassign_manual", "unassign_always", "keep_for"),
  keepHours: fc.constantFrom(1, 24),
  afterCloseMessage: fc.constantFrom("new", "reactivate_within"),
  reactivateHours: fc.constantFrom(1, 24),
  scheduledIncoming: fc.constantFrom("back_to_open", "keep_until_due", "ask_resnooze"),
  distribution: fc.constantFrom("manual", "round_robin", "fewest_open"),
  capacity: fc.constantFrom(null, 1, 2),
  presenceGate: fc.constantFrom("none", "distribution", "actions"),
  readOn: fc.constantFrom("open", "reply"),
  inactivity: fc.constantFrom(null, 30),
  onBlock: fc.constantFrom("close", "keep_hidden"),
  ownMessageOpens: fc.boolean()
})

const acts = [
  "take",
  "assign",
  "release",
  "close",
  "reactivate",
  "open",
  "schedule",
  "resume",
  "mark-unread",
  "block",
  "unblock",
  "undo"
] as const

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("writes" as const), chat: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("answers" as const), chat: fc.nat(3), who: fc.nat(2), mine: fc.boolean() })
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("asks" as const),
      chat: fc.nat(3),
      who: fc.nat(2),
      what: fc.constantFrom(...acts),
      blind: fc.boolean()
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("presence" as const), who: fc.nat(2), on: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("time" as const), minutes: fc.constantFrom(0, 1, 3, 31, 90, 60 * 25) })
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("options" as const), chosen }) }
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Everything that was decided about chats, as the journal has it. */
const decided = async ({ db }: Pick<Deps, "db">) =>
  (await db.journal.toArray()).filter((line): line is TurnoEvent & { n?: number } => isKnown(line))

async function play(first: Partial<Options>, steps: readonly Step[]) {
  const base = await desk(ana)
  await base.db.members.bulkPut([ana, bruno, carla])
  await saveOptions(base.db, { ...usual, ...first })
  const desks: Deps[] = [ana, bruno, carla].map((one) => ({ ...base, me: one.id }))
  const of = (who: number) => desks[who] ?? base
  const chats: ContactId[] = []
  for (let n = 0; n < 4; n++) {
    const front = { account: "own", ids: [`tel:${n}`] as [string], chat: `${n}@c.us`, name: `C${n}`, customer: true }
    chats.push(await openChat(base, "whatsapp", front, false))
  }
  let options: Options = { ...usual, ...first }
  const names: { contact: ContactId; of: string }[] = []
  const wrong: string[] = []
  let keys = 0
  const said = (contact: ContactId, direction: "in" | "out", deps: Deps, mine = false) =>
    recordMessages(
      deps,
      contact,
      [
        {
          key: `K${++keys}`,
          direction,
          at: base.clock.time,
          precision: "live",
          attachment: "text",
          ...(mine && { mine: "certain" as const })
        }
      ],
      null
    )
  const online = async (id: AgentId) =>
    presenceOf(await base.db.presence.get(id), base.clock.now(), options.presenceExpiry) === "online"

  for (const one of steps) {
    base.clock.time += 40
    const before = (await base.db.journal.toArray()).length
    const there = new Map(await Promise.all([ana, bruno, carla].map(async ({ id }) => [id, await online(id)] as const)))
    const contact = "chat" in one ? (chats[one.chat] as ContactId) : ("" as ContactId)
    if (one.do === "writes") await said(contact, "in", base)
    if (one.do === "answers") await said(contact, "out", of(one.who), one.mine)
    if (one.do === "presence") await setAvailable(of(one.who), { available: one.on })
    if (one.do === "options") {
      options = { ...usual, ...one.chosen, inactivitySince: base.clock.time }
      await saveOptions(base.db, options)
    }
    if (one.do === "time") {
      base.clock.time += one.minutes * minute
      await runDue(base)
      await runIdle(base)
    }
    if (one.do === "asks") await ask(of(one.who), contact, one, names)
    await distribute(base)
    for (const line of (await base.db.journal.toArray()).slice(before)) {
      if (!isKnown(line) || !("rev" in line)) continue
      const gated = line.kind !== "unread-marked" && line.actor.kind === "agent"
      if (options.presenceGate === "actions" && gated && !there.get((line.actor as { id: AgentId }).id))
        wrong.push(`${line.kind} by somebody offline`)
      const auto = line.kind === "assigned" && line.data.how === "auto" ? line.data.to : null
      if (auto && options.presenceGate !== "none" && !(await online(auto))) wrong.push(`${auto} was given one offline`)
    }
  }
  return { ...base, chats, wrong }
}

async function ask(
  deps: Deps,
  contact: ContactId,
  { what, blind }: { what: (typeof acts)[number]; blind: boolean },
  names: { contact: ContactId; of: string }[]
) {
  if (what === "undo") {
    const last = names.pop()
    if (last) await undo(deps, last, true)
    return
  }
  const thread = await deps.db.threads.get(contact)
  const from = blind ? null : (thread?.assignee ?? null)
  const ordinal = thread?.active?.ordinal ?? thread?.last?.ordinal ?? 1
  const mates: Record<string, AgentId> = { ana: bruno.id, bruno: carla.id, carla: ana.id }
  const commands: Record<Exclude<(typeof acts)[number], "undo">, Command> = {
    take: { kind: "take", from },
    assign: { kind: "assign", to: mates[deps.me] ?? ana.id, from },
    release: { kind: "assign", to: null, from },
    close: { kind: "close", ordinal, heard: null, note: null },
    reactivate: { kind: "reactivate", ordinal },
    open: { kind: "open" },
    schedule: {
      kind: "schedule",
      ordinal,
      until: deps.clock.now() + 45 * minute,
      from: thread?.active?.scheduled?.until ?? null,
      heard: thread?.heard ?? null
    },
    resume: { kind: "resume", ordinal },
    "mark-unread": { kind: "mark-unread" },
    block: { kind: "block" },
    unblock: { kind: "unblock" }
  }
  const ended = await transact(deps, async (unit) => {
    await unit.threads([contact])
    return unit.command(contact, commands[what], { kind: "agent", id: deps.me })
  })
  if (ended.ok && ended.undo) names.push({ contact, of: ended.undo })
}

/** Conversations open at the end of the journal's lines, by the ends they tell of. */
function flow(lines: readonly TurnoEvent[]) {
  const count = (kind: TurnoEvent["kind"]) => lines.filter((line) => line.kind === kind).length
  const dropped = lines.filter((line) => line.kind === "reactivated" && line.data.drops !== null).length
  return count("opened") + count("reactivated") - dropped - count("closed")
}

test("three agents under any options: counters, backlog, presence and blocks hold (Z1-06, Z1-24, R2-15, C4-09, C4-25, O1–O15)", async () => {
  await fc.assert(
    fc.asyncProperty(chosen, fc.array(step, { minLength: 8, maxLength: 45 }), async (first, steps) => {
      const { db, chats, wrong } = await play(first, steps)
      expect(wrong).toEqual([])
      expect(await contradictions(db)).toEqual([])
      const threads = await db.threads.toArray()
      const open = threads.filter((one) => one.active !== null)
      expect(flow(await decided({ db }))).toBe(open.length)
      // A blocked contact is in no queue and no counter.
      const asked = { order: "oldest", pendingOnly: false, search: "", skip: 0 } as const
      for (const stage of ["open", "scheduled", "closed"] as const) {
        const { rows } = await queueWindow(db, { ...asked, section: "all", stage })
        const blocked = threads.filter((one) => one.blocked).map((one) => one.id)
        expect(rows.filter((row) => blocked.includes(row.contact))).toEqual([])
      }
      // An ordinal is used once, and grows.
      for (const contact of chats) {
        const opened = (await decided({ db })).filter((one) => one.thread === contact && one.kind === "opened")
        const ordinals = opened.map((one) => (one.kind === "opened" ? one.data.ordinal : 0))
        expect(ordinals).toEqual(ordinals.map((_, at) => at + 1))
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 60_000 }
  )
}, 90_000)
