import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Needs build/chrome-mv3-prod: run after the build. */
const built = ["tests/manifest.test.ts", "tests/built/**/*.test.ts"]

export default defineConfig({
  resolve: {
    alias: [
      { find: /^data-text:~\/?(.*)$/, replacement: `${at("./src/")}$1?raw` },
      { find: /^data-text:(.*)$/, replacement: "$1?raw" },
      { find: /^url:.*$/, replacement: at("./tests/mocks/asset-url.ts") },
      { find: /^~\/?(.*)$/, replacement: `${at("./src/")}$1` }
    ]
  },
  test: {
    environment: "node",
    restoreMocks: true,
    // Hundreds of conversations in a real store take their time on a busy machine; none of these measures it.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: [at("./tests/shifted-clock.ts"), at("./src/shared/i18n/all.ts")],
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/e2e/**", "tests/tour/**", ...built]
        }
      },
      { extends: true, test: { name: "built", include: built } }
    ]
  }
})
