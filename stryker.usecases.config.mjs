import { readdirSync, readFileSync } from "node:fs"

const core = JSON.parse(readFileSync(new URL("stryker.config.json", import.meta.url), "utf8"))

/** Files of the use cases, turned by the seed: another share of them comes first each night. */
const folder = "src/background/usecases"
const files = readdirSync(folder, { recursive: true })
  .map((name) => `${folder}/${String(name).replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".ts"))
  .sort()
const turn = (Number(process.env.TURNO_SEED ?? 1) * 7) % files.length

/** The use cases under their own tests: printed, binding nobody (`npm run nightly`). */
export default {
  ...core,
  vitest: { configFile: "vitest.usecases.config.ts" },
  mutate: [...files.slice(turn), ...files.slice(0, turn)].slice(0, 7),
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: "build/reports/mutants-usecases.json" },
  thresholds: { high: 90, low: 80, break: null }
}
