// Finds a browser that loads an unpacked extension from the command line.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, join } from "node:path"
import { bin, isMain, main, root, run, Stop, say } from "./run.mjs"

const minimum = 120
const windows = process.platform === "win32"
const home = homedir()
const local = process.env.LOCALAPPDATA ?? join(home, "AppData/Local")

export const byHand = `To load Turno by hand (any Chrome, Edge or Brave from version ${minimum} on):
  1. npm run build
  2. open chrome://extensions and switch on "Developer mode"
  3. press "Load unpacked" and choose ${join(root, "build/chrome-mv3-prod")}`

const chromiumNames = ["chromium", "chromium-browser", "chrome-for-testing", "ungoogled-chromium"]
const brandedNames = ["google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"]
const onPath = (names) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, windows ? `${name}.exe` : name)))

const usualPlaces = () => [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  join(local, "Chromium/Application/chrome.exe")
]
const brandedPlaces = () => [
  ...onPath(brandedNames),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"
]

/** Programs below a cache's folders, newest folder first. */
const cached = (cache, folder, programs) =>
  existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => folder.test(name))
        .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
        .flatMap((name) => programs.map((program) => join(cache, name, program)))
    : []

function playwrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    { darwin: join(home, "Library/Caches/ms-playwright"), win32: join(local, "ms-playwright") }[process.platform] ??
    join(home, ".cache/ms-playwright")
  const testing = "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"
  return cached(cache, /^chromium-\d+$/, [
    "chrome-linux64/chrome",
    "chrome-linux/chrome",
    `chrome-mac-arm64/${testing}`,
    `chrome-mac-x64/${testing}`,
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win64/chrome.exe",
    "chrome-win/chrome.exe"
  ])
}

/** What a program says it is: `{ path, version, branded }`, or null when it does not run. */
export function look(path) {
  if (!existsSync(path)) return null
  // On Windows `--version` opens a window: believe the place where it was found.
  if (windows) return { path, version: "unknown", branded: /(Google[\\/]Chrome|Microsoft[\\/]Edge)[\\/]/.test(path) }
  try {
    const said = execFileSync(path, ["--version"], {
      encoding: "utf8",
      timeout: 20_000,
      stdio: ["ignore", "pipe", "ignore"]
    })
    const version = /\d+(\.\d+)+/.exec(said)?.[0]
    if (!version) return null
    return { path, version, branded: /Microsoft Edge|Google Chrome(?! for Testing)/.test(said) }
  } catch {
    return null
  }
}

const refusal = ({ path }) => `${path} is a branded Chrome or Edge: it ignores --load-extension, so it cannot be started
with Turno in it. Set CHROMIUM_PATH to a Chromium or a "Chrome for Testing".

${byHand}`

const old = ({ path, version }) => `${path} is version ${version}; Turno needs ${minimum} or newer.`
const tooOld = ({ version }) => Number.parseInt(version, 10) < minimum

function find() {
  for (const path of [...onPath(chromiumNames), ...usualPlaces(), ...playwrightCache()]) {
    const seen = look(path)
    if (seen && !seen.branded && !tooOld(seen)) return seen
  }
}

const debianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync("/etc/os-release") &&
  /\b(debian|ubuntu)\b/.test(readFileSync("/etc/os-release", "utf8"))

/** Gets one where none is: from Debian as root, else with Playwright (needs install() first). */
async function fetchOne() {
  if (debianRoot()) {
    say("No Chromium here: installing it with apt-get ...")
    const env = { DEBIAN_FRONTEND: "noninteractive" }
    const updated = await run("apt-get", ["update"], { quiet: true, env })
    const got = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { quiet: true, env })
    if (got.code !== 0) say((updated.code ? updated.output : "") + got.output)
  } else if (existsSync(bin("playwright"))) {
    say("No Chromium here: fetching one with Playwright ...")
    const { code, output } = await run(bin("playwright"), ["install", "chromium"], { quiet: true })
    if (code !== 0) say(output)
  }
  return find()
}

/** `{ path, version }` of a browser that will do; throws a sentence when there is none. */
export async function browser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    const seen = look(named)
    if (!seen) throw new Stop(`CHROMIUM_PATH is ${named}, which is not a browser that runs. Correct it or unset it.`)
    if (seen.branded) throw new Stop(refusal(seen))
    if (tooOld(seen)) throw new Stop(old(seen))
    return seen
  }
  const found = find() ?? (await fetchOne())
  if (found) return found
  const branded = brandedPlaces().map(look).find(Boolean)
  throw new Stop(
    branded
      ? refusal(branded)
      : `No Chromium found. Install one ("apt install chromium", "brew install --cask chromium", or
"npx playwright install --with-deps chromium"), or set CHROMIUM_PATH to it.

${byHand}`
  )
}

if (isMain(import.meta.url)) {
  main(async () => {
    const { path, version } = await browser()
    say(`${path} (${version})`)
  })
}
