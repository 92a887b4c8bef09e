// The parts of the proof, each with what it needs to run on a fresh clone. `npm test`, `quick`, `nightly` and
// `node scripts/part.mjs` all go through here.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { browser } from "./browser.mjs"
import { build, ensureBuild } from "./build.mjs"
import { install } from "./install.mjs"
import { prebuild } from "./prebuild.mjs"
import { bin, root, run, say } from "./run.mjs"

const reports = join(root, "build/reports")
const nothing = { passed: 0, failed: 0, skipped: 0, slow: [] }
const one = (passed) => ({ ...nothing, passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Programs that pass or fail as a whole. Arguments go to the first. */
const check =
  (...commands) =>
  async ({ args, quiet }) => {
    for (const [index, [name, ...own]] of commands.entries()) {
      const { code, output, late } = await run(bin(name), [...own, ...(index === 0 ? args : [])], {
        quiet: true,
        limit: 900
      })
      if ((code !== 0 || !quiet) && output.trim()) say(output.trimEnd())
      if (late) say(`${name} was ended after 900 s`)
      if (code !== 0) return one(false)
    }
    return one(true)
  }

/** The counts of a runner: what its report says, plus one failure for a crash or an empty run. */
function counted(name, file, code, read) {
  const path = join(reports, file)
  let counts = nothing
  try {
    if (existsSync(path)) counts = { ...nothing, ...read(JSON.parse(readFileSync(path, "utf8"))) }
  } catch (error) {
    say(`${name}: its report cannot be read: ${error.message}`)
  }
  if (counts.passed + counts.failed === 0) {
    say(`${name} ran no test: counted as failed`)
    return { ...counts, failed: 1 }
  }
  if (code !== 0 && counts.failed === 0) {
    say(`${name} ended with exit ${code} though no test failed: counted as failed`)
    return { ...counts, failed: 1 }
  }
  return counts
}

const cleared = (file) => {
  mkdirSync(reports, { recursive: true })
  rmSync(join(reports, file), { force: true })
}

const vitest =
  (project, limit) =>
  async ({ args, quiet }) => {
    const file = `${project}.json`
    cleared(file)
    const own = ["--reporter=default", "--reporter=json", `--outputFile.json=build/reports/${file}`]
    const { code, output, late } = await run(bin("vitest"), ["run", "--project", project, ...own, ...args], {
      limit: limit(),
      quiet
    })
    if (quiet && code !== 0) say(output.trimEnd())
    if (late) say(`vitest was ended after ${limit()} s`)
    return counted(`vitest (${project})`, file, code, (report) => ({
      passed: report.numPassedTests,
      // A file that fails before its first test has no test to count.
      failed:
        report.numFailedTests +
        report.testResults.filter((r) => r.status === "failed" && !r.assertionResults.length).length,
      skipped: report.numPendingTests + report.numTodoTests,
      slow: report.testResults.flatMap((file) =>
        file.assertionResults.map(({ title, duration }) => ({ title, seconds: (duration ?? 0) / 1000 }))
      )
    }))
  }

/** Every test of a report with its seconds. */
const timed = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.map(({ title, file, tests }) => ({
      title: `${title} (${file})`,
      seconds: tests.flatMap((test) => test.results).reduce((sum, { duration }) => sum + duration, 0) / 1000
    })),
    ...timed(inner)
  ])

/** Titles of the tests of a report that ended so. */
const titlesOf = (suites, status) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ tests }) => tests.some((test) => test.status === status)).map(({ title }) => title),
    ...titlesOf(inner, status)
  ])

const playwright =
  (project, limit, ...own) =>
  async ({ args }) => {
    const file = `${project}.json`
    cleared(file)
    const env = { FORCE_COLOR: "0", TURNO_REPORT: `build/reports/${file}` }
    const retries = `--retries=${process.env.TURNO_RETRIES ?? 0}`
    const { code, late } = await run(bin("playwright"), ["test", `--project=${project}*`, retries, ...own, ...args], {
      limit: limit(),
      env
    })
    if (late) say(`playwright was ended after ${limit()} s`)
    return counted(`playwright (${project})`, file, code, ({ suites, stats, errors }) => {
      const unsteady = titlesOf(suites, "flaky")
      if (unsteady.length) say(`unsteady, passed at the second try (find out why):\n  ${unsteady.join("\n  ")}`)
      return {
        // Tests are tried twice only where TURNO_RETRIES says so (decision 0041).
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + errors.length,
        skipped: stats.skipped,
        slow: timed(suites)
      }
    })
  }

const nightly = () => process.env.TURNO_SIZE === "nightly"
const limit = (usual, night) => () => (nightly() ? night : usual)

const words = async () => void (await prebuild())
const found = async () => {
  process.env.CHROMIUM_PATH = (await browser()).path
}
const built = async () => void (await ensureBuild())

/** Name: what must be there first, and how it is proved. */
export const parts = {
  types: { needs: [words], prove: check(["tsc", "--noEmit"], ["tsc", "--noEmit", "-p", "tsconfig.core.json"]) },
  lint: { needs: [words], prove: check(["eslint", ".", "--max-warnings", "0"], ["biome", "format", "."]) },
  format: { needs: [words], prove: check(["biome", "format", "--write", "."], ["eslint", "--fix", "."]) },
  dead: { needs: [words], prove: check(["knip"]) },
  unit: { needs: [words], prove: vitest("unit", limit(1200, 3600)) },
  pages: { needs: [words, found], prove: playwright("pages", limit(900, 1500)) },
  build: { needs: [], prove: async () => one((await build(), true)) },
  built: { needs: [built], prove: vitest("built", limit(600, 600)) },
  idle: { needs: [built, found], prove: playwright("idle", limit(600, 1200), "--workers=1") },
  e2e: { needs: [built, found], prove: playwright("e2e", limit(2400, 4800)) }
}

/** Plays one part, installing and making first what it needs. */
export async function play(name, { args = [], quiet = false } = {}) {
  const { needs, prove } = parts[name]
  for (const need of needs) await need()
  return prove({ args, quiet })
}

/**
 * Plays lanes of parts: the lanes beside each other, the parts of a lane in turn. Ends with the seconds per part, the ten
 * slowest tests and `N passed, N failed`.
 */
export async function proof(stages, extra = []) {
  const began = Date.now()
  await install()
  await prebuild()
  const told = []
  const playOne = async (name, run) => {
    const started = Date.now()
    say(`\n${name} ...`)
    const counts = await run().catch((error) => {
      say(error.message)
      return one(false)
    })
    const seconds = (Date.now() - started) / 1000
    say(
      `${name}: ${counts.failed ? "FAILED" : "passed"} (${counts.passed} / ${counts.failed}) in ${seconds.toFixed(1)} s`
    )
    told.push({ name, seconds, ...counts })
  }
  for (const lanes of stages)
    await Promise.all(
      lanes.map(async (lane) => {
        for (const name of lane) await playOne(name, () => play(name, { quiet: true }))
      })
    )
  for (const [name, run] of extra) await playOne(name, run)
  return summary(told, (Date.now() - began) / 1000)
}

function summary(told, seconds) {
  const sum = (key) => told.reduce((all, one) => all + one[key], 0)
  const slow = told
    .flatMap((part) => part.slow)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10)
  say("\nThe ten slowest tests:")
  for (const { title, seconds } of slow) say(`${seconds.toFixed(1).padStart(7)} s  ${title}`)
  say("\nSeconds per part:")
  for (const part of told) say(`${part.seconds.toFixed(1).padStart(7)} s  ${part.name}${part.failed ? "  FAILED" : ""}`)
  say(`${seconds.toFixed(1).padStart(7)} s  in all`)
  if (sum("skipped")) say(`\n${sum("skipped")} tests were skipped`)
  say(`\n${sum("passed")} passed, ${sum("failed")} failed`)
  return sum("failed") ? 1 : 0
}
