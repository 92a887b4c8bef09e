// Bundles just the names of zod/mini that the sources use (docs/decisions/0003-zod-mini-prebundled.md), and the words.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { sayings, writeChanged } from "./words.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const sources = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : []
  })
const types = new Set(["input", "output", "infer", "ZodMiniType"])

export async function prebuild() {
  sayings()
  const { build } = await import("esbuild")
  const used = sources(join(root, "src")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bz\.([A-Za-z_$][\w$]*)/g)].map((match) => match[1])
  )
  const names = [...new Set(used)].filter((name) => !types.has(name)).sort()
  const noLocales = {
    name: "no-locales",
    setup(b) {
      b.onResolve({ filter: /locales\/index\.js$/ }, () => ({ path: "x", namespace: "none" }))
      b.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "" }))
    }
  }
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(", ")} } from "zod/mini"`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "chrome120",
    write: false,
    plugins: [noLocales],
    logLevel: "error"
  })
  writeChanged(join(root, "src/shared/zod-small.js"), outputFiles[0].text)
  return names.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`zod/mini: ${await prebuild()} names bundled`)
