import { describe, expect, it } from "vitest"
import { refuseKey } from "~options/keys/refuse"
import { taken } from "~options/keys/taken"
import { actions, usualKeys } from "~shared/vocabulary"
import { keyName } from "~shared/protocol/schemas"

describe("the keys of a fresh Turno", () => {
  it.each(actions.filter((action) => usualKeys[action]))("%s has one that nobody else needs", (action) => {
    expect(refuseKey(usualKeys[action], action, usualKeys)).toBeNull()
  })
})

describe("a key", () => {
  it.each([
    ["KeyX", { why: "types" }],
    ["Shift+Digit1", { why: "types" }],
    ["Enter", { why: "types" }],
    ["Alt+Shift+KeyE", { why: "used", by: "close" }],
    ["Alt+KeyK", { why: "taken", by: "WhatsApp" }],
    ["Ctrl+Alt+Shift+BracketLeft", { why: "taken", by: "WhatsApp" }],
    ["Ctrl+KeyT", { why: "taken", by: "Chrome" }],
    ["Meta+KeyT", { why: "taken", by: "Chrome" }],
    ["Alt+Meta+KeyI", { why: "taken", by: "Chrome" }],
    ["F5", { why: "taken", by: "Chrome" }],
    ["Ctrl+Alt+KeyQ", { why: "alt-graph" }],
    ["F9", null],
    ["Alt+KeyQ", null],
    ["Ctrl+Shift+KeyY", null]
  ] as const)("%s: %o", (key, why) => {
    expect(refuseKey(key, "take", usualKeys)).toEqual(why)
  })

  it("is written in the table as settings keep it", () => {
    for (const key of taken.keys()) expect(keyName().safeParse(key).success, key).toBe(true)
  })
})
