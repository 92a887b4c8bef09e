// The same proof at its great size, another seed each night, and what is too long for every commit: mutants, and the zones.
//   TURNO_SEED=n repeats the night of that seed
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { proof } from "./parts.mjs"
import { bin, main, root, run, say } from "./run.mjs"
import { stages } from "./stages.mjs"

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, slow: [] })
const minutes = (n) => n * 60

/** The share of changed lines of a Stryker report that some test turned red. */
function score(file) {
  const path = join(root, "build/reports", file)
  if (!existsSync(path)) return null
  const mutants = Object.values(JSON.parse(readFileSync(path, "utf8")).files).flatMap((one) => one.mutants)
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const found = count("Killed", "Timeout")
  const all = found + count("Survived", "NoCoverage")
  return all ? { found, all, percent: (100 * found) / all } : null
}

const told = (what, seen) =>
  say(seen ? `${what}: ${seen.found} of ${seen.all} mutants found, ${seen.percent.toFixed(1)} %` : `${what}: no report`)

/** The core has to reach the threshold of its configuration. */
async function core() {
  const { code, late } = await run(bin("stryker"), ["run"], { limit: minutes(25) })
  told("core", score("mutants.json"))
  if (late) say("The mutants of the core took longer than 25 minutes and were ended")
  return one(code === 0)
}

/** Only looked at: a share of the use cases, another one each night, for as long as there is time. */
async function usecases() {
  const { late } = await run(bin("stryker"), ["run", "stryker.usecases.config.mjs"], { limit: minutes(12) })
  told("use cases", score("mutants-usecases.json"))
  if (late) say("The mutants of the use cases were ended after 12 minutes: nothing binds them")
  return one(true)
}

/** Other machines: what needs a date, a time zone or a language of its own. */
async function zones() {
  const file = join(root, "scripts/zones.mjs")
  const { zones } = await import(pathToFileURL(file).href)
  return { skipped: 0, slow: [], ...(await zones()) }
}

main(() => {
  process.env.TURNO_SIZE = "nightly"
  process.env.TURNO_SEED ??= String(Math.floor(Date.now() / 86_400_000))
  say(`Size nightly, TURNO_SEED=${process.env.TURNO_SEED}`)
  const extra = [
    ...(existsSync(join(root, "scripts/zones.mjs")) ? [["zones", zones]] : []),
    ["mutants of the core", core],
    ["mutants of the use cases", usecases]
  ]
  return proof(stages, extra)
})
