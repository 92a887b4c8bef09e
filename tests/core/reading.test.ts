import { describe, expect, test } from "vitest"
import { isReading, type Sign } from "~background/core/reading"
import type { Options } from "~shared/workspace"

describe("what counts as reading a chat (O9, C4-24)", () => {
  test.each<[Options["readOn"], Record<Sign, boolean>]>([
    ["open", { looked: true, console: true, answered: false }],
    ["reply", { looked: false, console: false, answered: true }]
  ])("%s", (readOn, signs) => {
    for (const [sign, reads] of Object.entries(signs))
      expect([sign, isReading(sign as Sign, { readOn })]).toEqual([sign, reads])
  })
})
