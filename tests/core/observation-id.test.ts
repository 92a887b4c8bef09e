import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AppendDraft } from "~background/core/events"
import { observationId } from "~background/core/observation-id"
import type { ContactId, NoteId } from "~shared/vocabulary"
import { ana, bruno, by } from "./life"

const contact = "c1" as ContactId
const note = "n1" as NoteId
const agent = by(ana)
const mark = { key: "K", at: 7000 }

describe("the id of a line that an author appends", () => {
  /** They are in every journal: an id made otherwise would tell each of these lines a second time. */
  test.each<[AppendDraft, string]>([
    [{ kind: "wrote", actor: { kind: "contact" }, at: 7000, data: { mark } }, "c1:wrote:K@7000"],
    [{ kind: "answered", actor: { kind: "somebody" }, at: 7000, data: { mark } }, "c1:answered:K@7000"],
    [
      { kind: "answered", actor: { kind: "somebody" }, at: 1, data: { mark: { key: null, at: 7000 } } },
      "c1:answered:@7000"
    ],
    [{ kind: "authored", actor: agent, at: 1, data: { mark, by: ana, certainty: "certain" } }, "c1:authored:K@7000"],
    [{ kind: "read", actor: agent, at: 1, data: { to: 7000, rev: 3 } }, "c1:read:3:7000"],
    [{ kind: "noted", actor: agent, at: 1, data: { note, by: ana } }, "c1:noted:n1"],
    [{ kind: "tagged", actor: agent, at: 8000, data: { tag: "vip", on: true, by: ana } }, "c1:tagged:vip:1@8000"],
    [{ kind: "tagged", actor: agent, at: 8000, data: { tag: "vip", on: false, by: ana } }, "c1:tagged:vip:0@8000"],
    [{ kind: "edited", actor: agent, at: 8000, data: { field: "city", by: ana } }, "c1:edited:city@8000"]
  ])("%j: %s", (draft, id) => expect(observationId(contact, draft)).toBe(id))
})

/** A line, and the facts it tells apart from who tells of them: the few values make pairs of the same ones likely. */
const some = <T>(...values: T[]) => fc.constantFrom(...values)
const line = fc
  .record({
    thread: some("c1", "c2").map((id) => id as ContactId),
    teller: some(ana, bruno),
    now: some(1, 11),
    key: some(null, "K", "1", "K:1"),
    at: some(1, 11),
    word: some("a", "a:1", "1"),
    on: fc.boolean(),
    rev: some(1, 11)
  })
  .chain(({ thread, teller, now, key, at, word, on, rev }) => {
    const actor = by(teller)
    const seen = { mark: { key, at } }
    const all: [AppendDraft, unknown[]][] = [
      [{ kind: "wrote", actor, at: now, data: seen }, [key, at]],
      [{ kind: "answered", actor, at: now, data: seen }, [key, at]],
      [{ kind: "authored", actor, at: now, data: { ...seen, by: teller, certainty: "probable" } }, [key, at]],
      [{ kind: "read", actor, at: now, data: { to: at, rev } }, [at, rev]],
      [{ kind: "noted", actor, at: now, data: { note: word as NoteId, by: teller } }, [word]],
      [{ kind: "tagged", actor, at: now, data: { tag: word, on, by: teller } }, [word, on, now]],
      [{ kind: "edited", actor, at: now, data: { field: word, by: teller } }, [word, now]]
    ]
    return some(...all.map(([draft, facts]) => ({ thread, draft, facts: JSON.stringify([thread, draft.kind, facts]) })))
  })

test("the same facts have the same id, whoever tells of them, and others another", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 40 }), (lines) => {
      const ids = new Set(lines.map(({ thread, draft }) => observationId(thread, draft)))
      const both = new Set(lines.map(({ thread, draft, facts }) => `${observationId(thread, draft)} ${facts}`))
      expect([ids.size, both.size]).toEqual(Array(2).fill(new Set(lines.map(({ facts }) => facts)).size))
    }),
    { numRuns: 500 }
  )
})
