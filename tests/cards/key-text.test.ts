import { expect, test } from "vitest"
import { keyText } from "~shared/ui/key-text"
import { usualKeys } from "~shared/vocabulary"

test.each([
  ["Alt+Shift+KeyT", "Alt+Shift+T", "⌥⇧T"],
  ["Ctrl+Meta+Digit1", "Ctrl+Win+1", "⌃⌘1"],
  ["Ctrl+Slash", "Ctrl+/", "⌃/"],
  ["Shift+ArrowUp", "Shift+↑", "⇧↑"],
  ["Alt+Numpad3", "Alt+Num 3", "⌥Num 3"],
  ["F8", "F8", "F8"],
  ["", "", ""]
])("the key %s is written %s, and %s on a Mac", (name, elsewhere, mac) => {
  expect([keyText(name, false), keyText(name, true)]).toEqual([elsewhere, mac])
})

test("the usual keys are all told apart", () => {
  const written = Object.values(usualKeys)
    .filter(Boolean)
    .map((name) => keyText(name, true))
  expect(new Set(written).size).toBe(written.length)
})
