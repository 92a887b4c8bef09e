import { mergeConfig } from "vitest/config"
import base from "./vitest.config"

/** The tables of the core alone: what a changed line of it has to turn red (`npm run mutants`). */
export default mergeConfig(
  { ...base, test: {} },
  { test: { environment: "node", include: ["tests/core/**/*.test.ts"] } }
)
