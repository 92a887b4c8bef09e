import { mergeConfig } from "vitest/config"
import base from "./vitest.config"

/** The tests of the use cases: what a changed line of those should turn red (`npm run nightly`). */
export default mergeConfig(
  { ...base, test: {} },
  {
    test: {
      environment: "node",
      testTimeout: 30_000,
      setupFiles: ["src/shared/i18n/all.ts"],
      include: ["tests/usecases/**/*.test.ts"],
      // Minutes of random plays for each mutant.
      exclude: [
        "tests/usecases/any-options.test.ts",
        "tests/usecases/distribute-any.test.ts",
        "tests/usecases/team.test.ts"
      ]
    }
  }
)
