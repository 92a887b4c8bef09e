import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { onePackage, rooms } from "./import-table"
import { type Import, importsOf, root, short } from "./imports-of"

const lineLimit = 250
/** Tables of data may be long. */
const longTables =
  /^src\/shared\/(recipes|limits|i18n)\/|^src\/shared\/protocol\/messages\.ts$|^src\/options\/rules\/table\.ts$|^tests\/rules\.ts$|^locales\//
const emptyNames = /^(utils?|helpers?|types|common|misc|index|lib|shared|constants)$/
/** Plasmo's entries. */
const entries = /^src\/(background|popup|options|sidepanel|offscreen)\/index\.tsx?$/

const walk = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? walk(path) : [path]
      })
    : []
const sources = walk(join(root, "src")).filter((path) => /\.tsx?$/.test(path))
const programs = ["src", "tests", "bench", "scripts"]
  .flatMap((folder) => walk(join(root, folder)))
  .filter((path) => /\.(tsx?|mjs)$/.test(path))

const fits = (name: string, patterns: (string | RegExp)[] = []) =>
  patterns.some((pattern) => (typeof pattern === "string" ? pattern === name : pattern.test(name)))

/** Sentences about what a file imports and may not. */
function trespasses(path: string, imports: Import[]): string[] {
  const name = short(path)
    .replace(/^src\//, "")
    .replace(/\.(d\.)?tsx?$/, "")
  const [room, rule] = Object.entries(rooms).find(([, { files }]) => files.test(name)) ?? []
  if (!rule)
    return [`${short(path)} is in no room of the import table: move it, or add its room to tests/import-table.ts`]
  const own = Object.entries(onePackage)
    .filter(([folder]) => name.startsWith(folder))
    .map(([, pattern]) => pattern)
  return imports
    .filter(({ to, typeOnly }) => !fits(to, rule.may) && !fits(to, own) && !(typeOnly && fits(to, rule.types)))
    .map(({ to }) => `${short(path)} imports ${to}, which ${room} may not: ${rule.instead}`)
}

const none: string[] = []

describe("the house", () => {
  test("every file imports only what its room may", () => {
    expect(sources.flatMap((path) => trespasses(path, importsOf(path)))).toEqual(none)
  })

  test("platforms do not know each other", () => {
    const folder = (name: string) => /^background\/platforms\/([a-z-]+)\//.exec(name)?.[1]
    const crossed = sources.flatMap((path) =>
      importsOf(path)
        .filter(({ to }) => folder(short(path).slice(4)) && folder(to) && folder(to) !== folder(short(path).slice(4)))
        .map(({ to }) => `${short(path)} imports ${to}: what two platforms need goes to background/ports.ts`)
    )
    expect(crossed).toEqual(none)
  })

  test("nobody imports the worker's index", () => {
    const importers = sources.filter((path) => importsOf(path).some(({ to }) => /^background(\/index)?$/.test(to)))
    expect(importers.map((path) => `${short(path)} imports background/index: move what it wants into a room`)).toEqual(
      none
    )
  })

  test(`no file is longer than ${lineLimit} lines`, () => {
    const long = programs
      .filter((path) => !longTables.test(short(path)) && short(path) !== "src/shared/zod-small.js")
      .map((path) => ({ path, lines: readFileSync(path, "utf8").trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > lineLimit)
    expect(
      long.map(({ path, lines }) => `${short(path)} has ${lines} lines: it does more than one thing, split it by thing`)
    ).toEqual(none)
  })

  test("names are kebab-case and say a thing", () => {
    const wrong = programs.map(short).flatMap((path) => {
      const name = /([^/]+?)(\.(test|spec|bench|d))?\.[a-z]+$/.exec(path)?.[1] ?? ""
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [`${path}: file names are kebab-case`]
      if (emptyNames.test(name) && !entries.test(path))
        return [`${path}: "${name}" says nothing, name the file after the thing in it`]
      return []
    })
    expect(wrong).toEqual(none)
  })

  test("no console's name occurs in contents, where a console is data", () => {
    const recipes = walk(join(root, "src/shared/recipes"))
      .map((path) => /([^/\\]+)\.(ts|json)$/.exec(path)?.[1] ?? "")
      .filter((name) => !["", "recipe", "built-in", "all"].includes(name))
    const names = [...new Set(["whatsapp", "instagram", "messenger", "telegram", ...recipes])]
    const said = walk(join(root, "src/contents"))
      // The entry's literal config must name the one static match.
      .map(
        (path) =>
          [
            path,
            readFileSync(path, "utf8")
              .replace(/matches: \[[^\]]*\]/, "")
              .toLowerCase()
          ] as const
      )
      .flatMap(([path, text]) =>
        names
          .filter((name) => text.includes(name))
          .map(
            (name) => `${short(path)} says "${name}": what a console needs goes into its recipe (src/shared/recipes/)`
          )
      )
    expect(said).toEqual(none)
  })
})

describe("what a console's page pays for", () => {
  /** Everything that ends up in the bundle of an entry, and the packages in it. */
  const closure = (entry: string) => {
    const seen = new Set<string>()
    const packages = new Map<string, string>()
    const visit = (name: string, from: string) => {
      if (name.startsWith("npm:")) packages.set(name, from)
      const path = [".ts", ".tsx"].map((end) => join(root, "src", name + end)).find(existsSync)
      if (!path || seen.has(path)) return
      seen.add(path)
      for (const { to, typeOnly } of importsOf(path)) if (!typeOnly) visit(to, name)
    }
    visit(entry, "")
    return packages
  }

  test.each(["contents/console", "contents/badges/badges"])("%s brings no package but icons, by no path", (entry) => {
    const heavy = [...closure(entry)].filter(([name]) => !/^npm:lucide\//.test(name))
    expect(
      heavy.map(
        ([name, from]) => `src/${from} brings ${name.slice(4)} into ${entry}: \`import type\`, or ask the worker`
      )
    ).toEqual(none)
  })

  test("the overlay brings what draws and no library of a room, by no path", () => {
    const heavy = [...closure("contents/overlay/mount")].filter(
      ([name]) => !/^npm:(react|react-dom|lucide)(\/|$)/.test(name)
    )
    expect(
      heavy.map(
        ([name, from]) =>
          `src/${from} brings ${name.slice(4)} into the overlay: \`import type\`, or a page of ours does it`
      )
    ).toEqual(none)
  })
})

describe("the import table", () => {
  const cases: [file: string, to: string, typeOnly: boolean, allowed: boolean][] = [
    ["background/core/thread", "background/core/events", false, true],
    ["background/core/thread", "shared/vocabulary", true, true],
    ["background/core/thread", "shared/vocabulary", false, false],
    ["background/core/thread", "npm:zod/mini", false, false],
    ["background/usecases/take", "background/store/threads", false, true],
    ["background/usecases/take", "background/browser/tabs", false, false],
    ["background/usecases/take", "shared/protocol/use-view", false, false],
    ["background/store/threads", "background/usecases/take", false, false],
    ["background/views/queue", "background/usecases/take", false, false],
    ["background/router", "background/store/threads", false, false],
    ["background/router", "background/store/live", false, true],
    ["contents/console", "npm:react", false, false],
    ["contents/console", "shared/protocol/messages", true, true],
    ["contents/console", "shared/protocol/messages", false, false],
    ["contents/overlay/bar", "background/core/thread", true, false],
    ["popup/queue", "background/store/threads", false, false],
    ["options/index", "contents/page/read", false, false],
    ["sidepanel/index", "popup/queue", false, true],
    ["popup/queue", "shared/cards/close-card", false, true],
    ["tabs/drawer", "shared/cards/close-card", false, true],
    ["options/index", "shared/cards/close-card", false, false],
    ["contents/overlay/bar", "shared/cards/close-card", false, false],
    ["shared/cards/month", "npm:react-day-picker", false, true],
    ["shared/cards/close-card", "shared/protocol/send", false, false],
    ["shared/protocol/send", "background/ports", true, false],
    ["contents/overlay/bar", "shared/when/short", false, true],
    ["contents/overlay/bar", "shared/when/describe", false, false],
    ["contents/overlay/bar", "shared/when/describe", true, true],
    ["contents/overlay/picker", "shared/template/render", false, true],
    ["contents/overlay/picker", "shared/template/parse", false, false],
    ["contents/badges/row", "shared/when/short", false, true],
    ["contents/badges/row", "shared/when/parse", false, false],
    ["tabs/drawer", "npm:react-day-picker", false, false],
    ["tabs/schedule", "npm:date-fns", false, false],
    ["shared/ui/calendar", "npm:react-day-picker", false, false],
    ["shared/when/calendar", "npm:date-fns", false, true],
    ["shared/when/short", "npm:date-fns", false, false],
    ["shared/template/render", "npm:liquidjs", false, false],
    ["shared/sheet/read", "npm:papaparse", false, true],
    ["shared/phone/phone", "npm:papaparse", false, false]
  ]
  test.each(cases)("%s → %s (types only: %s) is allowed: %s", (file, to, typeOnly, allowed) => {
    expect(trespasses(join(root, "src", `${file}.ts`), [{ to, typeOnly }]).length === 0).toBe(allowed)
  })
})
