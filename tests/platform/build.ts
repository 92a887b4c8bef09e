import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { basename, join, parse, resolve } from "node:path"
import { build, type Plugin } from "esbuild"

/** The production build, and a name for what only tests may have in it. */
export const shipped = resolve("build/chrome-mv3-prod")
export const worker = "static/background/index.js"

const wired = /\/platforms\/local\/local$/
const source = (path: string) => resolve("src", path)

/** The worker's imports as Parcel understands them, and one that leads elsewhere: the platform. */
const asBuilt: Plugin = {
  name: "as built",
  setup(b) {
    const { alias } = JSON.parse(readFileSync("package.json", "utf8")) as { alias: Record<string, string> }
    b.onResolve({ filter: wired }, () => ({ path: resolve("tests/platform/platform.ts") }))
    b.onResolve({ filter: /^[a-z]/ }, ({ path }) => (alias[path] ? { path: resolve(alias[path]) } : undefined))
    b.onResolve({ filter: /^~/ }, ({ path, ...from }) =>
      b.resolve(`./${path.slice(1).replace(/^\//, "")}`, { ...from, resolveDir: source(".") })
    )
    b.onResolve({ filter: /^url:/ }, ({ path }) => ({ path: basename(path), namespace: "beside" }))
    // What lies beside the worker has the name that the build gave it: with a number in it, and a program as JavaScript.
    b.onLoad({ filter: /.*/, namespace: "beside" }, ({ path }) => {
      const { name, ext } = parse(path)
      const file = readdirSync(shipped).find(
        (one) => one.startsWith(`${name}.`) && one.endsWith(ext.replace(/^\.tsx?$/, ".js"))
      )
      if (!file) throw new Error(`the build has no ${path}`)
      return { contents: `export default chrome.runtime.getURL(${JSON.stringify(file)})` }
    })
  }
}

/**
 * The production build with one file exchanged: the worker, bundled from the same sources with the platform of the tests in
 * place of the embedded one (docs/decisions/0027). Made anew each time, so it is never an old one.
 */
export async function teamBuild(folder: string): Promise<string> {
  if (!existsSync(join(shipped, worker))) throw new Error("there is no build yet: npm run build")
  rmSync(folder, { recursive: true, force: true })
  cpSync(shipped, folder, { recursive: true })
  await build({
    entryPoints: [source("background/index.ts")],
    outfile: join(folder, worker),
    bundle: true,
    allowOverwrite: true,
    format: "iife",
    target: "chrome120",
    minifySyntax: true,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [asBuilt],
    legalComments: "none",
    logLevel: "error"
  })
  return folder
}
