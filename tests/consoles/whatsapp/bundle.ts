import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { atom } from "./atoms"

export interface Bundle {
  main: string
  first: string
  style: string
}

const home = "tests/consoles/whatsapp"
let made: Promise<Bundle> | undefined

/** The console's program and look: made once per process, kept on disk until a source changes. */
export function bundle(): Promise<Bundle> {
  made ??= make()
  return made
}

/** Where the repository begins, whether this file runs as it is or inside another bundle. */
function repository(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(join(folder, home, "app/main.tsx"))) return folder
    }
  }
  throw new Error("the sources of the practice console are not here")
}

function fingerprint(root: string): string {
  const hash = createHash("sha256")
  for (const folder of [home, `${home}/app`]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.(tsx?|css)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  for (const name of ["react", "react-dom", "lexical", "esbuild"]) {
    hash.update(readFileSync(join(root, "node_modules", name, "package.json")))
  }
  return hash.digest("hex").slice(0, 16)
}

async function make(): Promise<Bundle> {
  const root = repository()
  const shelf = join(root, "build/consoles/whatsapp")
  const kept = join(shelf, fingerprint(root))
  if (!existsSync(kept)) await fill(root, shelf, kept)
  const read = (name: string) => readFileSync(join(kept, name), "utf8")
  return { main: read("main.js"), first: read("first.js"), style: read("style.css") }
}

async function fill(root: string, shelf: string, kept: string): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: `${home}/app/main.tsx`, first: `${home}/app/first.ts` },
    outdir: shelf,
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome120",
    jsx: "automatic",
    minifySyntax: true,
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error"
  })
  const fresh = `${kept}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  for (const file of outputFiles)
    writeFileSync(join(fresh, file.path.endsWith("first.js") ? "first.js" : "main.js"), file.text)
  const css = ["theme.css", "conversation.css"]
    .map((name) => readFileSync(join(root, home, "app", name), "utf8"))
    .join("\n")
  writeFileSync(
    join(fresh, "style.css"),
    css.replace(/\.x-([a-z0-9-]+)/g, (_, word: string) => `.${atom(word)}`)
  )
  try {
    renameSync(fresh, kept)
  } catch {
    // Another process was faster.
    rmSync(fresh, { recursive: true, force: true })
  }
  for (const name of readdirSync(shelf)) {
    if (/^[0-9a-f]{16}$/.test(name) && join(shelf, name) !== kept)
      rmSync(join(shelf, name), { recursive: true, force: true })
  }
}
