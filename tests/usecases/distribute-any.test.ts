import "fake-indexeddb/auto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { assign } from "~background/usecases/act"
import { close } from "~background/usecases/close"
import { distribute } from "~background/usecases/distribute"
import type { AgentId, ContactId } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"
import { everybody, fine, gone, here, shop } from "./shop"

test("whatever comes, goes and closes: nobody offline is given anything, and the pool's log is what was assigned (O7)", {
  timeout: 60_000
}, async () => {
  const stepArb = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("writes" as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("comes" as const), who: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("goes" as const), who: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("closes" as const), which: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("releases" as const), which: fc.nat(20) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("sleeps" as const), seconds: fc.integer({ min: 1, max: 200 }) })
    }
  )
  const gateArb = fc.constantFrom<Options["presenceGate"]>("distribution", "actions")
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { maxLength: 25 }), gateArb, async (steps, presenceGate) => {
      const { deps, writes } = await shop({ presenceGate, capacity: 3 }, [])
      const contacts: ContactId[] = []
      for (const step of steps) {
        const who = "who" in step ? everybody[step.who] : undefined
        const contact = "which" in step ? contacts[step.which % Math.max(1, contacts.length)] : undefined
        if (step.do === "writes") contacts.push(await writes())
        if (step.do === "comes" && who) await here(deps, who)
        if (step.do === "goes" && who) await gone(deps, who)
        if (step.do === "sleeps") deps.clock.time += step.seconds * 1000
        const thread = contact && (await deps.db.threads.get(contact))
        if (step.do === "closes" && thread?.active)
          await close(deps, { contact: thread.id, ordinal: thread.active.ordinal })
        if (step.do === "releases" && thread?.assignee)
          await assign(deps, { contact: thread.id, to: null, from: thread.assignee })
        const before = await deps.db.journal.count()
        const beats = await deps.db.presence.toArray()
        await distribute(deps)
        const fresh = await deps.db.journal.offset(before).toArray()
        const online = beats.filter(({ at }) => deps.clock.now() - at <= 120_000).map(({ agent }) => agent)
        for (const line of fresh) {
          if (line.kind !== "given") continue
          const { data } = line as unknown as { data: { contact: ContactId; to: AgentId } }
          expect(online).toContain(data.to)
          expect(fresh.some((one) => one.thread === data.contact && one.kind === "assigned")).toBe(true)
        }
        const open = await deps.db.rows.filter(({ stage, assignee }) => stage === "open" && assignee !== "").toArray()
        for (const { id } of everybody)
          expect(open.filter(({ assignee }) => assignee === id).length).toBeLessThanOrEqual(3)
      }
      await fine(deps)
      deps.db.close()
    }),
    { numRuns: 30 }
  )
})
