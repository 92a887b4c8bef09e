// The unit tests where and when the machine is not ours: other zones, other locales, other days.
//   --browser  the browser tests that deal with dates too, one of their runs on another day with libfaketime
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { browser } from "./browser.mjs"
import { bin, isMain, main, root, run, say, Stop } from "./run.mjs"

/** Each zone, each locale and each clock stands in one run at least. Clocks are told in UTC. */
const places = [
  { zone: "America/Santiago", locale: "es_AR.UTF-8", clock: "2027-04-04T02:00:00Z", day: "1 h before clocks go back" },
  { zone: "America/Santiago", locale: "C", clock: "2027-09-05T03:00:00Z", day: "1 h before clocks go forward" },
  { zone: "Asia/Kathmandu", locale: "en_GB.UTF-8", clock: "2027-02-28T04:15:00Z", day: "28 February, 10:00" },
  { zone: "Pacific/Auckland", locale: "es_AR.UTF-8", clock: "2026-12-31T10:58:00Z", day: "31 December, 23:58" },
  { zone: "Europe/Madrid", locale: "en_GB.UTF-8", clock: "2027-03-28T00:00:00Z", day: "1 h before clocks go forward" },
  { zone: "Europe/Madrid", locale: "pt_BR.UTF-8", clock: "2027-10-31T00:00:00Z", day: "1 h before clocks go back" }
]
const browserPlaces = [
  { zone: "Pacific/Auckland", locale: "es_AR.UTF-8" },
  { zone: "Asia/Kathmandu", locale: "en_GB.UTF-8" }
]

/** Browser tests whose outcome could hang on a zone or a day. They need a build. */
const dated = [
  "tests/cards/schedule.spec.ts",
  "tests/pages/drawer/",
  "tests/pages/overlay/",
  "tests/pages/popup/bulk.spec.ts",
  "tests/pages/popup/queue.spec.ts",
  "tests/pages/options/options-looks.spec.ts",
  "tests/e2e/bulk.spec.ts",
  "tests/e2e/clock-change.spec.ts",
  "tests/e2e/drawer.spec.ts",
  "tests/e2e/hands.spec.ts",
  "tests/e2e/promises.spec.ts"
]

/** What makes a program read another clock: libfaketime of Debian ("faketime"), Homebrew or a folder of its own. */
function fakeClock() {
  const lib = "/usr/lib"
  const folders = existsSync(lib) ? readdirSync(lib).map((name) => join(lib, name, "faketime")) : []
  return [process.env.FAKETIME_LIB, ...folders.map((folder) => join(folder, "libfaketime.so.1"))].find(
    (path) => path && existsSync(path)
  )
}

/**
 * The runner and all it starts read that clock. Chromium waits on the monotonic one: left true, and waits left alone, it
 * starts as quickly as ever (with the library's own mending of waits a page took half a minute).
 */
const faked = (library, clock) => ({
  LD_PRELOAD: library,
  FAKETIME: `+${Math.round((Date.parse(clock) - Date.now()) / 1000)}`.replace("+-", "-"),
  FAKETIME_DONT_FAKE_MONOTONIC: "1",
  FAKETIME_FORCE_MONOTONIC_FIX: "0",
  NO_FAKE_STAT: "1"
})

/** What a report of a runner says failed. */
function failures(file) {
  const path = join(root, "build/reports", file)
  if (!existsSync(path)) return { passed: 0, wrong: ["it made no report"] }
  const report = JSON.parse(readFileSync(path, "utf8"))
  if (!report.suites) {
    const all = report.testResults.flatMap((result) => result.assertionResults)
    return {
      passed: report.numPassedTests,
      wrong: all.filter((one) => one.status === "failed").map((one) => one.fullName)
    }
  }
  const specs = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specs(suite.suites ?? [])])
  const wrong = specs(report.suites).filter((spec) => !spec.ok)
  return { passed: report.stats.expected, wrong: wrong.map((spec) => spec.title) }
}

async function oneRun(what, program, args, env, file, limit) {
  rmSync(join(root, "build/reports", file), { force: true })
  const { code, output, seconds } = await run(bin(program), args, {
    quiet: true,
    limit,
    env: { ...env, TURNO_REPORT: `build/reports/${file}` }
  })
  const { passed, wrong } = failures(file)
  say(`${code ? "FAILED" : "passed"}  ${what}: ${passed} tests in ${seconds.toFixed(0)} s`)
  for (const one of wrong) say(`        ${one}`)
  if (code && !wrong.length) say(output.trimEnd())
  return code === 0
}

const environment = ({ zone, locale }) => ({ TZ: zone, LANG: locale, LC_ALL: locale })
const named = ({ zone, locale, clock, day }) => `${zone}, ${locale}, ${day} (${clock})`

/** Runs the table of places; `{ passed, failed }` counts runs. */
export async function zones({ inBrowser = false } = {}) {
  const runs = { passed: 0, failed: 0 }
  const count = (passed) => runs[passed ? "passed" : "failed"]++
  const unit = ["run", "--project", "unit", "--reporter=json", "--outputFile.json=build/reports/zones.json"]
  for (const place of places) {
    const env = { ...environment(place), TURNO_CLOCK: place.clock }
    count(await oneRun(named(place), "vitest", unit, env, "zones.json", 1200))
  }
  if (inBrowser) {
    const e2e = ["test", "--project=pages", "--project=e2e", ...dated]
    process.env.CHROMIUM_PATH = (await browser()).path
    for (const place of browserPlaces) {
      const what = `in the browser, ${place.zone}, ${place.locale}`
      count(await oneRun(what, "playwright", e2e, environment(place), "zones-browser.json", 1800))
    }
    const library = fakeClock()
    if (library) {
      const place = places.find((one) => one.day.startsWith("31 December"))
      const env = { ...environment(place), ...faked(library, place.clock) }
      count(await oneRun(`in the browser, ${named(place)}`, "playwright", e2e, env, "zones-browser.json", 1800))
    } else say("No libfaketime here (Debian: apt install faketime): the browser was run on no other day.")
  }
  say(`${runs.passed} runs passed, ${runs.failed} failed`)
  return runs
}

if (isMain(import.meta.url)) {
  main(async (args) => {
    const unknown = args.find((arg) => arg !== "--browser")
    if (unknown) throw new Stop(`zones does not know ${unknown}; it knows --browser.`)
    return (await zones({ inBrowser: args.includes("--browser") })).failed ? 1 : 0
  })
}
