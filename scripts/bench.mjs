// Runs bench/*.bench.ts against baselines measured in the same run, and prints one table per bench.
//   npm run bench [word ...]   only benches whose name holds one of the words
// A bench: `export default async (tools) => [{ what, ours, baseline, ratio, goal, ok, note }]`; `ok: false` is a missed
// goal, `ok: null` an observation that binds nobody.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { browser } from "./browser.mjs"
import { build, extension, sizes } from "./build.mjs"
import { load } from "./bundle.mjs"
import { install } from "./install.mjs"
import { answering, extensionId, launch } from "./launch.mjs"
import { main, root, Stop, say } from "./run.mjs"

const number = (value) => (typeof value === "number" ? String(Number(value.toPrecision(4))) : (value ?? ""))
const verdict = (ok) => ({ true: "met", false: "MISSED" })[String(ok)] ?? "-"
const cells = ({ what, ours, baseline, ratio, goal, ok, note }) =>
  [what, number(ours), number(baseline), number(ratio), number(goal), verdict(ok), note ?? ""].join(" | ")
const markdown = (name, rows) =>
  [`## ${name}`, "", "| what | ours | baseline | ratio | goal | | note |", "|---|---|---|---|---|---|---|"]
    .concat(rows.map((row) => `| ${cells(row)} |`))
    .join("\n")

/** What a bench is given. Whatever it opens through these is closed for it. */
async function toolsFor(path) {
  const closers = []
  const { createPractice } = await load("tests/consoles/whatsapp/serve.ts", "practice")
  const tools = {
    root,
    path,
    extension,
    sizes,
    get id() {
      return extensionId()
    },
    /** A browser with Turno in it, whose worker has answered; `turno: false` = the same browser without. */
    async launch({ turno = true, practice, ...options } = {}) {
      const context = await launch({ path, turno, ...options })
      closers.push(() => context.close())
      await practice?.route(context)
      if (turno) await answering(context)
      return context
    },
    async practice(options = {}) {
      const practice = await createPractice(options)
      closers.push(() => practice.close())
      return practice
    }
  }
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer().catch(() => undefined)
  }
  return { tools, close }
}

main(async (words) => {
  const folder = join(root, "bench")
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(".bench.ts", ""))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort()
  if (!names.length) throw new Stop("There is no such bench in bench/.")
  await install()
  const { path, version } = await browser()
  await build()
  const tables = []
  let missed = 0
  for (const name of names) {
    say(`\n${name} ...`)
    const { tools, close } = await toolsFor(path)
    const began = Date.now()
    let rows
    try {
      rows = await (await load(`bench/${name}.bench.ts`, `bench-${name}`)).default(tools)
    } catch (error) {
      rows = [{ what: "the bench itself", ok: false, note: String(error.message).split("\n")[0] }]
      say(error.stack)
    } finally {
      await close()
    }
    missed += rows.filter(({ ok }) => ok === false).length
    tables.push(markdown(`${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`, rows))
    say(`\n${tables.at(-1)}`)
  }
  mkdirSync(join(root, "build/reports"), { recursive: true })
  writeFileSync(join(root, "build/reports/bench.md"), `# Benches, browser ${version}\n\n${tables.join("\n\n")}\n`)
  say(`\n${missed ? `${missed} goals missed` : "All binding goals met"}; build/reports/bench.md`)
  return missed ? 1 : 0
})
