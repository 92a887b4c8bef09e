import { expect, test } from "vitest"
import { modeOf } from "~background/core/response-mode"
import type { ResponseMode } from "~shared/vocabulary"

test.each<[string, ResponseMode | null, ResponseMode, boolean, ResponseMode]>([
  ["who chose none has the workspace's", null, "next", false, "next"],
  ["and its other one", null, "stay", false, "stay"],
  ["an own choice comes before it", "stay", "next", false, "stay"],
  ["either way", "next", "stay", false, "next"],
  ["unless the workspace decides for all", "stay", "next", true, "next"],
  ["and lets nobody be led", "next", "stay", true, "stay"]
])("%s (Z0-06, Z0-07)", (_, chosen, responseMode, responseModeLocked, mode) => {
  expect(modeOf(chosen, { responseMode, responseModeLocked })).toBe(mode)
})
