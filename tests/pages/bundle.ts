import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "esbuild"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** What the product's bundler understands beside plain imports. */
const specialImports: Plugin = {
  name: "special-imports",
  setup(builder) {
    const path = (name: string, from: string) =>
      name.startsWith("~") ? join(root, "src", name.replace(/^~\/?/, "")) : join(from, name)
    builder.onResolve({ filter: /^data-text:/ }, ({ path: name, resolveDir }) => ({
      path: path(name.slice("data-text:".length), resolveDir),
      namespace: "text"
    }))
    builder.onLoad({ filter: /.*/, namespace: "text" }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8"),
      loader: "text",
      resolveDir: dirname(file)
    }))
    // Files that only a real tab could be given.
    builder.onResolve({ filter: /^url:/ }, ({ path: name }) => ({ path: name.slice(4), namespace: "address" }))
    builder.onLoad({ filter: /.*/, namespace: "address" }, ({ path: name }) => ({
      contents: `export default ${JSON.stringify(`http://turno.test/${name.split("/").at(-1)}`)}`
    }))
    builder.onResolve({ filter: /^~/ }, ({ path: name, resolveDir, kind }) =>
      builder.resolve(`./${name.replace(/^~\/?/, "")}`, { resolveDir: join(root, "src"), kind, importer: resolveDir })
    )
  }
}

export type Files = Map<string, { type: string; body: string | Uint8Array }>

/** The product's surfaces and worker as they are, each for a plain page: by the path they are asked for. */
export async function bundlePages(): Promise<Files> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      background: "tests/pages/browser/background.ts",
      desk: "tests/pages/surfaces/desk.ts",
      options: "tests/pages/surfaces/options.tsx",
      popup: "tests/pages/surfaces/popup.tsx",
      "tabs/drawer": "tests/pages/surfaces/drawer.tsx",
      console: "tests/pages/surfaces/console.ts",
      overlay: "src/contents/overlay/mount.tsx",
      badges: "src/contents/badges/badges.ts"
    },
    outdir: "/",
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome120",
    jsx: "automatic",
    // The same file as in the extension: package.json says it to the product's bundler.
    alias: { dexie: join(root, "node_modules/dexie/dist/modern/dexie.min.mjs") },
    // Every test's browser context reads these files anew: small ones are read sooner. Names of functions are kept, because a
    // page-world reader is known by its name.
    minify: true,
    keepNames: true,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".wav": "dataurl", ".png": "dataurl" },
    plugins: [specialImports],
    logLevel: "error"
  })
  return new Map(
    outputFiles.map(({ path, text }) => [
      path,
      { type: path.endsWith(".css") ? "text/css" : "text/javascript", body: text }
    ])
  )
}
