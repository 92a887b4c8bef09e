import { describe, expect, test } from "vitest"
import { shortcutIn } from "../../src/contents/writing/shortcuts"

describe("R2-07 a shortcut is being typed", () => {
  const cases: [line: string, prefix: string, found: ReturnType<typeof shortcutIn>][] = [
    ["/sal", "/", { query: "sal", length: 4 }],
    ["/", "/", { query: "", length: 1 }],
    ["hola /envío", "/", { query: "envío", length: 6 }],
    ["uno\n/dos", "/", { query: "dos", length: 4 }],
    ["uno\u00a0/dos", "/", { query: "dos", length: 4 }],
    ["ver ;;pago", ";;", { query: "pago", length: 6 }],
    ["//", "/", { query: "/", length: 2 }],
    ["y/o", "/", null],
    ["https://turno.example", "/", null],
    ["/sal ", "/", null],
    ["", "/", null],
    ["/sal", "", null],
    // Longer than anybody's shortcut, and cut off: whatever stands before it is not known.
    [`/${"a".repeat(60)}`, "/", null]
  ]
  test.each(cases)("%j with %j", (line, prefix, found) => {
    expect(shortcutIn(line, prefix)).toEqual(found)
  })
})
