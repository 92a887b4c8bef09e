import { Linter } from "eslint"
import tseslint from "typescript-eslint"
import { describe, expect, test } from "vitest"
import { houseRules } from "../scripts/house-rules.mjs"

const linter = new Linter()
const said = (file: string, code: string) =>
  linter
    .verify(
      code,
      [
        {
          files: ["**/*.{ts,tsx}"],
          languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
          plugins: { "@typescript-eslint": tseslint.plugin }
        },
        ...houseRules
      ],
      { filename: file }
    )
    .map(({ message }) => message)

const refused: [why: string, file: string, code: string, says: string][] = [
  ["HTML from a string", "src/popup/index.tsx", "box.innerHTML = text", "textContent"],
  ["HTML beside an element", "src/contents/page/act.ts", "box.insertAdjacentHTML('x', text)", "append()"],
  ["HTML through React", "src/options/index.tsx", "const a = <b dangerouslySetInnerHTML={x} />", "React elements"],
  ["Zod by its name", "src/background/router.ts", 'import { z } from "zod"', "zod/mini"],
  ["a named import of zod/mini", "src/shared/vocabulary.ts", 'import { object } from "zod/mini"', "prebuild"],
  ["Zod in the eager file", "src/contents/console.ts", 'import * as z from "zod/mini"', "no Zod"],
  ["React in a badge", "src/contents/badges/draw.ts", 'import { useState } from "react"', "no React"],
  [
    "schemas in the page",
    "src/contents/page/read.ts",
    'import { messages } from "~shared/protocol/messages"',
    "import type"
  ],
  ["a clock in the core", "src/background/core/thread.ts", "const now = Date.now()", "`now`"],
  ["a clock in the core, the other way", "src/background/core/thread.ts", "const now = new Date()", "`now`"],
  ["chance in the core", "src/background/core/assignment.ts", "const a = Math.random()", "drawn"],
  ["the browser in a use case", "src/background/usecases/take.ts", "chrome.tabs.query({})", "ports.ts"],
  ["the browser in shared", "src/shared/ui/button.tsx", "chrome.runtime.id", "ports.ts"],
  ["state in the worker", "src/background/store/live.ts", "let open = 0", "store"],
  ["exported state in the worker", "src/background/router.ts", "export let open = 0", "store"],
  ["animation frames in the page", "src/contents/page/watch.ts", "requestAnimationFrame(look)", "timer"],
  ["talking to the console", "src/background/router.ts", "console.log(1)", "Unexpected console"],
  ["a test alone", "tests/core/take.test.ts", "test.only('a', () => {})", "Every test runs"],
  ["a test left out", "tests/e2e/take.spec.ts", "test.describe.skip('a', () => {})", "Every test runs"]
]

describe("the house's lint rules", () => {
  test.each(refused)("refuse %s", (_, file, code, says) => {
    expect(said(file, code).join("\n")).toContain(says)
  })

  const allowed: [what: string, file: string, code: string][] = [
    ["zod/mini as a whole", "src/shared/protocol/messages.ts", 'import * as z from "zod/mini"'],
    ["a type of zod/mini", "src/shared/protocol/messages.ts", 'import type { ZodMiniType } from "zod/mini"'],
    ["shapes in the eager file", "src/contents/console.ts", 'import type { Recipe } from "~shared/recipes/recipe"'],
    ["React in the overlay", "src/contents/overlay/mount.tsx", 'import { useState } from "react"'],
    [
      "the browser in its own room",
      "src/background/browser/tabs.ts",
      'import browser from "webextension-polyfill"; void browser.tabs.query({})'
    ],
    ["sending from shared", "src/shared/protocol/send.ts", "chrome.runtime.sendMessage({})"],
    ["an instant given as a number in the core", "src/background/core/working-hours.ts", "const day = new Date(now)"],
    ["a counter inside a function of the worker", "src/background/router.ts", "function f() { let n = 0; return ++n }"],
    ["animation frames in badges", "src/contents/badges/draw.ts", "requestAnimationFrame(draw)"]
  ]
  test.each(allowed)("leave %s alone", (_, file, code) => {
    expect(said(file, code)).toEqual([])
  })
})
