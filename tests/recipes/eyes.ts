import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Turno's eyes as a script for a page: `eyes.locate`, `eyes.readRows`, …, and the schema of recipes. */
export async function eyesScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export * from "./src/contents/page/locate"
        export * from "./src/contents/page/read"
        export * from "./src/contents/page/scenery"
        export { recipe } from "./src/shared/recipes/recipe"
        export { isSelector } from "./src/shared/recipes/sound"`,
      resolveDir: root,
      loader: "ts"
    },
    bundle: true,
    format: "iife",
    globalName: "eyes",
    write: false,
    tsconfig: `${root}/tsconfig.json`,
    logLevel: "error"
  })
  return `${outputFiles[0]?.text}\nglobalThis.eyes = eyes`
}
