import { expect, test } from "vitest"
import { inChunks } from "../../src/popup/in-chunks"
import type { Reply } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

const sixty = Array.from({ length: 60 }, (_, n) => `c${n}` as ContactId)
const done = (some: ContactId[], refused: ContactId[] = []): Reply<"queue.bulk"> => ({
  ok: true,
  value: {
    done: some.filter((one) => !refused.includes(one)).map((contact) => ({ contact, undo: `of ${contact}` })),
    refused: refused.map((contact) => ({ contact, name: contact, refusal: { kind: "not-open" } }))
  }
})
const on = () => true

test("many are sent a chunk at a time, in their order, and each chunk tells how far it is", async () => {
  const asked: number[] = []
  const left: number[] = []
  const ended = await inChunks(
    sixty,
    25,
    async (some) => {
      asked.push(some.length)
      return done(some)
    },
    (sofar) => left.push(sofar.left) > 0
  )
  expect(asked).toEqual([25, 25, 10])
  expect(left).toEqual([35, 10, 0])
  expect(ended).toMatchObject({ done: 60, pending: 0, refused: [], failure: null, left: 0 })
  expect(ended.ways.map(({ contact }) => contact)).toEqual(sixty)
})

test("stopped between chunks, what was done stays done and can be undone; the rest is counted", async () => {
  const ended = await inChunks(
    sixty,
    25,
    async (some) => done(some),
    () => false
  )
  expect(ended).toMatchObject({ done: 25, failure: null, left: 35 })
  expect(ended.ways).toHaveLength(25)
})

test("a worker that fails half way leaves what was done, with its way back", async () => {
  let turn = 0
  const ended = await inChunks(
    sixty,
    25,
    async (some) => (turn++ === 1 ? { ok: false, failure: "full-disk" } : done(some)),
    on
  )
  expect(ended).toMatchObject({ done: 25, failure: "full-disk", left: 35 })
  expect(ended.ways).toHaveLength(25)
})

test("what is refused is kept by name over all chunks; what was so already has no way back", async () => {
  const refused = [sixty[3], sixty[40]] as ContactId[]
  const ended = await inChunks(
    sixty,
    25,
    async (some) => {
      const reply = done(
        some,
        refused.filter((one) => some.includes(one))
      )
      if (reply.ok && some[0] === sixty[0]) reply.value.done[0] = { contact: sixty[0] as ContactId, undo: null }
      return reply
    },
    on
  )
  expect(ended.refused.map(({ name }) => name)).toEqual(refused)
  expect(ended).toMatchObject({ done: 58, left: 0 })
  expect(ended.ways).toHaveLength(57)
})

test("what a platform has still to confirm is counted as that", async () => {
  const late = (contact: ContactId) => ({ contact, pending: contact === sixty[1], undo: null })
  const ended = await inChunks(
    sixty.slice(0, 3),
    2,
    async (some) => ({ ok: true, value: { done: some.map(late), refused: [] } }),
    on
  )
  expect(ended).toMatchObject({ done: 3, pending: 1 })
})
