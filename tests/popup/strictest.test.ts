import { expect, test } from "vitest"
import type { QueueRow } from "~shared/protocol/views"
import type { ClosingAsks } from "~shared/vocabulary"
import { strictest } from "../../src/popup/strictest"

const rows = (...asks: ClosingAsks[]) => asks.map((one) => ({ asks: one }) as QueueRow)

test("closing several asks what the strictest of their inboxes asks (O12)", () => {
  expect(strictest(rows("none"))).toBe("none")
  expect(strictest(rows("none", "optional", "none"))).toBe("optional")
  expect(strictest(rows("category", "optional"))).toBe("category")
  expect(strictest(rows("optional", "category_and_summary", "category"))).toBe("category_and_summary")
  expect(strictest([])).toBe("none")
})
