import { expect, test } from "vitest"
import { type Act, sayDone, sayDoneOne } from "../../src/popup/say-done"
import { words } from "~shared/i18n/words"
import type { AgentId } from "~shared/vocabulary"

const es = words("es")
const now = Date.UTC(2026, 10, 21, 15)
const give = (to: string | null, name: string | null = null): Act => ({ kind: "assign", to: to as AgentId, name })
const one = (act: Act, pending: boolean) => sayDoneOne(es, act, "Marta", pending, now)

test("what is on its way to the platform is never told as done", () => {
  expect(one({ kind: "close", note: null }, false)).toBe("Marta · Conversación cerrada")
  expect(one({ kind: "close", note: null }, true)).toBe("Marta · Cerrando…")
  expect(one({ kind: "schedule", until: now + 3_600_000 }, true)).toBe("Marta · Agendando…")
  expect(one(give(null), true)).toBe("Marta · Quitando asignación…")
  expect(one(give("bruno", "Bruno"), false)).toBe("Marta · Asignada a Bruno")
  expect(one(give("bruno", "Bruno"), true)).toBe("Marta · Asignando…")
  expect(one(give("ana"), true)).toBe("Marta · Tomando…")
  expect(sayDone(es, { kind: "close", note: null }, 12, false, now)).toBe("12 conversaciones cerradas")
  expect(sayDone(es, { kind: "close", note: null }, 12, true, now)).toBe("12 por confirmar")
})
