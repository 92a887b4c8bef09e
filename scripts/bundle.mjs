// Our TypeScript outside the extension (practice console, tour, benches), made runnable by Node.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "./run.mjs"

/** Bundles an entry to build/tools/<name>.mjs, packages left outside, and imports it. */
export async function load(entry, name) {
  const { build } = await import("esbuild")
  mkdirSync(join(root, "build/tools"), { recursive: true })
  const outfile = join(root, `build/tools/${name}.mjs`)
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    sourcemap: "inline",
    loader: { ".css": "text", ".svg": "text" },
    // `~background/...`, as tsconfig.json has it.
    plugins: [
      {
        name: "tilde",
        setup(b) {
          b.onResolve({ filter: /^~/ }, ({ path, ...from }) =>
            b.resolve(`./${path.slice(1).replace(/^\//, "")}`, { ...from, resolveDir: join(root, "src") })
          )
        }
      }
    ],
    logLevel: "error"
  })
  // The address changes with time: a second load in one process is the new one.
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`)
}
