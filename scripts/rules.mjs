// Writes docs/rules.md: each rule of the trade and the tests that name it.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { isMain, main, root, say } from "./run.mjs"

export const ruleId = /\b(?:Z0|Z1|R2|R3|C4)-\d{2}\b/g
export const table = join(root, "docs/rules.md")
const apart = /\/(rules\.test|rules)\.ts$/

const walk = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })

/**
 * Every title of a test that names a rule. Rows of a table of cases count as titles.
 * @returns {{ file: string, title: string, ids: string[] }[]}
 */
export function titles() {
  return walk(join(root, "tests"))
    .map((path) => relative(root, path).replaceAll("\\", "/"))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !apart.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/(["'`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)]
        .map(([, , title]) => ({ file, title, ids: title.match(ruleId) ?? [] }))
        .filter(({ ids }) => ids.length)
    )
}

/** tests/rules.ts read without a compiler: `{ rules, left, later, partial }`. */
function read() {
  const [first, second, third, fourth] = readFileSync(join(root, "tests/rules.ts"), "utf8").split(
    /export const (?:left|later|partial)\b/
  )
  const pairs = (text) =>
    Object.fromEntries([...text.matchAll(/"([ZRC]\d-\d\d)":\s*"([^"]*)"/g)].map(([, id, line]) => [id, line]))
  return { rules: pairs(first), left: pairs(second), later: pairs(third), partial: pairs(fourth) }
}

export function render({ rules, left, later, partial } = read()) {
  const named = titles()
  const proof = (id) => {
    const files = [...new Set(named.filter(({ ids }) => ids.includes(id)).map(({ file }) => file))].sort()
    const links = files.map((file) => `[${file.replace("tests/", "")}](../${file})`).join(", ")
    if (links) return partial[id] ? `in part (${partial[id]}): ${links}` : links
    if (left[id]) return `left to the console: ${left[id]}`
    return later[id] ? `later: ${later[id]}` : "not yet"
  }
  const rows = Object.entries(rules).map(([id, line]) => ({ id, line, proof: proof(id) }))
  const count = (test) => rows.filter(test).length
  const proved = count(({ proof }) => proof.startsWith("[") || proof.startsWith("in part"))
  const outside = count(({ proof }) => proof.startsWith("left"))
  const waiting = count(({ proof }) => proof.startsWith("later"))
  return `# The rules of the trade

Made by \`npm run rules\` from \`tests/rules.ts\` and the titles of the tests; do not edit.
${proved} of ${rows.length} are named by a test, ${count(({ proof }) => proof.startsWith("in part"))} of them in part; ${outside} are left to the console, ${waiting} come with a later part, ${rows.length - proved - outside - waiting} are not yet done.

| id | in a line | named by |
|---|---|---|
${rows.map(({ id, line, proof }) => `| ${id} | ${line} | ${proof} |`).join("\n")}
`
}

if (isMain(import.meta.url)) {
  main(() => {
    writeFileSync(table, render())
    say("docs/rules.md written")
  })
}
