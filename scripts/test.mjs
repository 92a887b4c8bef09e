// The whole proof, in order, with one count at the end: `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { browser } from "./browser.mjs"
import { build } from "./build.mjs"
import { install } from "./install.mjs"
import { bin, main, root, run, say } from "./run.mjs"
import { sayings } from "./words.mjs"

const reports = join(root, "build/reports")
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** A program that passes or fails as a whole: types, lint, format, dead code. */
const check =
  (...commands) =>
  async () => {
    for (const [name, ...args] of commands) {
      const { code, output, late } = await run(bin(name), args, { quiet: true, limit: 180 })
      if (code !== 0) {
        say(output.trimEnd())
        if (late) say(`${name} was ended after 180 s`)
        return one(false)
      }
    }
    return one(true)
  }

/** The counts of a runner: what its report says, plus one failure for a crash or an empty run. */
function counted(name, file, code, read) {
  const path = join(reports, file)
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (existsSync(path)) counts = read(JSON.parse(readFileSync(path, "utf8")))
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

const vitest = (project) => async () => {
  const file = `${project}.json`
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=build/reports/${file}`
  ]
  const { code } = await run(bin("vitest"), args, { limit: 300 })
  return counted(`vitest (${project})`, file, code, (report) => ({
    passed: report.numPassedTests,
    // A file that fails before its first test has no test to count.
    failed:
      report.numFailedTests +
      report.testResults.filter((r) => r.status === "failed" && !r.assertionResults.length).length,
    skipped: report.numPendingTests + report.numTodoTests
  }))
}

/** Titles of the tests of a report that are so. */
const titles = (suites, wanted) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter((spec) => spec.tests.some(wanted)).map((spec) => spec.title),
    ...titles(inner, wanted)
  ])

const playwright = async () => {
  const { code } = await run(bin("playwright"), ["test", "--retries=1"], { limit: 2400, env: { FORCE_COLOR: "0" } })
  return counted("playwright", "e2e.json", code, ({ suites, stats, errors }) => {
    const unsteady = titles(suites, (test) => test.status === "flaky")
    if (unsteady.length) say(`unsteady, passed the second time (find out why):\n  ${unsteady.join("\n  ")}`)
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
  })
}

const steps = [
  ["types", check(["tsc", "--noEmit"], ["tsc", "--noEmit", "-p", "tsconfig.core.json"])],
  ["lint", check(["eslint", ".", "--max-warnings", "0"])],
  ["format", check(["biome", "format", "."])],
  ["dead code", check(["knip"])],
  ["unit tests", vitest("unit")],
  ["build", async () => one((await build(), true))],
  ["built extension", vitest("built")],
  ["end to end", playwright]
]

main(async () => {
  const began = Date.now()
  await install()
  sayings()
  process.env.CHROMIUM_PATH = (await browser()).path
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const broken = []
  for (const [index, [name, step]] of steps.entries()) {
    const started = Date.now()
    say(`\n[${index + 1}/${steps.length}] ${name} ...`)
    const counts = await step().catch((error) => {
      say(error.message)
      return one(false)
    })
    for (const key of Object.keys(sum)) sum[key] += counts[key]
    if (counts.failed) broken.push(name)
    const took = ((Date.now() - started) / 1000).toFixed(1)
    say(
      `[${index + 1}/${steps.length}] ${name}: ${counts.failed ? "FAILED" : "passed"} (${counts.passed} / ${counts.failed}) in ${took} s`
    )
  }
  say(`\n${((Date.now() - began) / 1000).toFixed(0)} s in all.${broken.length ? ` Failed: ${broken.join(", ")}.` : ""}`)
  say(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ""}`)
  return sum.failed ? 1 : 0
})
