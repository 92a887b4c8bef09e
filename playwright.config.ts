import { defineConfig } from "@playwright/test"
import { browser } from "./scripts/browser.mjs"

process.env.CHROMIUM_PATH ??= (await browser()).path
const root = process.getuid?.() === 0

/**
 * Real Chromium. `pages`: our own pages and components without the extension. `e2e`: recipes on trimmed pages, the practice
 * consoles, and the built extension over them.
 */
export default defineConfig({
  testDir: "tests",
  projects: [
    { name: "pages", testMatch: ["pages/**/*.spec.ts", "cards/**/*.spec.ts"] },
    { name: "e2e", testMatch: ["e2e/**/*.spec.ts", "recipes/**/*.spec.ts", "consoles/**/*.spec.ts"] }
  ],
  outputDir: "build/test-results",
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
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium refuses to sandbox for root.
      args: root ? ["--no-sandbox"] : []
    }
  }
})
