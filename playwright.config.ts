import { defineConfig } from "@playwright/test"
import { browser } from "./scripts/browser.mjs"

process.env.CHROMIUM_PATH ??= (await browser()).path
const root = process.getuid?.() === 0

/** Real Chromium: recipes on trimmed pages, the practice consoles, and the built extension over them. */
export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "recipes/**/*.spec.ts", "consoles/**/*.spec.ts", "cards/**/*.spec.ts", "pages/**/*.spec.ts"],
  outputDir: "build/test-results",
  workers: 2,
  fullyParallel: false,
  // `npm test` tries twice and names what needed it (decision 0022).
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  globalTimeout: 45 * 60_000,
  reporter: [["list"], ["json", { outputFile: "build/reports/e2e.json" }]],
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
