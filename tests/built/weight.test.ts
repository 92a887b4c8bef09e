import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"

/** The bytes of the production build: what docs/performance.md measures in milliseconds grows with them. */
const built = fileURLToPath(new URL("../../build/chrome-mv3-prod", import.meta.url))
const programs = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"))

function program(name: RegExp) {
  const found = programs.filter((file) => name.test(file))
  if (found.length !== 1) throw new Error(`${found.length} programs are called ${name}`)
  const bytes = readFileSync(`${built}/${found[0]}`)
  return { text: bytes.toString(), raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}
const KB = 1024
const worker = /^static\/background\/index\.js$/

describe("bytes of the build", () => {
  // A ceiling is a decision: whoever raises one says in the commit what the bytes are worth.
  const ceilings: [name: string, file: RegExp, gzip: number][] = [
    ["the eager script", /^console\.\w+\.js$/, 8 * KB],
    ["the row badges", /^badges\.\w+\.js$/, 8 * KB],
    ["the overlay", /^mount\.\w+\.js$/, 126 * KB],
    // It says the words of its cards and of the palette: three languages of sixty sentences.
    ["the popup", /^popup\.\w+\.js$/, 116 * KB],
    // The cards come with the first press that needs one.
    ["the cards in the popup", /^sheet-card\.\w+\.js$/, 60 * KB],
    // Numbers are read by their library, in the one form that asks for a number.
    ["the form for a number in the popup", /^start-card\.\w+\.js$/, 48 * KB],
    ["the frame where one types", /^tabs\/drawer\.\w+\.js$/, 212 * KB],
    ["the worker", worker, 120 * KB]
  ]
  test.each(ceilings)("%s stays under its ceiling", (_, file, gzip) => {
    expect(program(file).gzip).toBeLessThanOrEqual(gzip)
  })

  test("the worker is at most 450 KB before compression: that is what a wake has to read", () => {
    expect(program(worker).raw).toBeLessThanOrEqual(450 * KB)
  })

  test("nothing else is put into a page or woken", () => {
    const known =
      /^(console|badges|mount|popup|sheet-card|start-card|options|(tabs\/)?drawer|sidepanel|offscreen)\.\w+\.js$/
    expect(programs.filter((file) => !known.test(file) && !worker.test(file))).toEqual([])
  })
})

describe("what each file must not bring", () => {
  const react = /react\.transitional\.element|createRoot|react-dom/
  const zod = /~standard|ZodMini|_zod/
  const dexie = /DexieError|storagemutated/

  test("the patterns know a file that has it", () => {
    expect(program(/^mount\.\w+\.js$/).text).toMatch(react)
    expect(program(worker).text).toMatch(zod)
    expect(program(worker).text).toMatch(dexie)
  })

  test.each([
    ["the eager script", /^console\.\w+\.js$/],
    ["the row badges", /^badges\.\w+\.js$/]
  ])("%s has no React, no Zod, no Dexie", (_, file) => {
    for (const library of [react, zod, dexie]) expect(program(file).text).not.toMatch(library)
  })

  test("the overlay has no Zod and no Dexie", () => {
    for (const library of [zod, dexie]) expect(program(/^mount\.\w+\.js$/).text).not.toMatch(library)
  })

  test("the worker has no React", () => expect(program(worker).text).not.toMatch(react))
})
