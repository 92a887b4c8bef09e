import { defineConfig } from "@playwright/test"
import { browser } from "./scripts/browser.mjs"
import { fontEnv } from "./scripts/fonts.mjs"

process.env.CHROMIUM_PATH ??= (await browser()).path
// A browser that is started without an environment of its own inherits these fonts.
Object.assign(process.env, fontEnv())
const root = process.getuid?.() === 0

const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH,
  // Chromium refuses to sandbox for root.
  args: root ? ["--no-sandbox"] : []
}
const pages = ["pages/**/*.spec.ts", "cards/**/*.spec.ts"]
/** They wait more than they work, and run beside the pages. */
const idle = ["e2e/quiet.spec.ts", "e2e/sleep.spec.ts"]
const e2e = ["e2e/**/*.spec.ts", "recipes/**/*.spec.ts", "consoles/**/*.spec.ts"]
/** What a person sees is proved in wide letters, and where it hangs on their width in narrow ones too (decision 0037). */
const narrow = {
  grep: /@layout/,
  use: { launchOptions: { ...launchOptions, env: { ...process.env, ...fontEnv("narrow") } as Record<string, string> } }
}

/**
 * Real Chromium. `pages`: our own pages and components without the extension. `e2e`: recipes on trimmed pages, the practice
 * consoles, and the built extension over them.
 */
export default defineConfig({
  testDir: "tests",
  workers: 2,
  fullyParallel: false,
  // A second try would hide what fails now and then (decision 0041).
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  globalTimeout: (process.env.TURNO_SIZE === "nightly" ? 80 : 40) * 60_000,
  reporter: [["list"], ["json", { outputFile: process.env.TURNO_REPORT ?? "build/reports/browser.json" }]],
  use: {
    headless: true,
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions
  },
  projects: [
    // Runs of their own clear their own results only: two go on beside each other.
    { name: "pages", testMatch: pages, outputDir: "build/test-results/pages" },
    { name: "idle", testMatch: idle, outputDir: "build/test-results/idle" },
    { name: "e2e", testMatch: e2e, testIgnore: idle, outputDir: "build/test-results/e2e" },
    // Where a run's fonts were chosen, they are the only ones.
    ...(process.env.TURNO_FONTS
      ? []
      : [
          { ...narrow, name: "pages-narrow", testMatch: pages, outputDir: "build/test-results/pages-narrow" },
          { ...narrow, name: "e2e-narrow", testMatch: e2e, outputDir: "build/test-results/e2e-narrow" }
        ])
  ]
})
