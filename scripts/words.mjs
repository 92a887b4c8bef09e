// Gives each program that a page or a wake has to read just the words it says (docs/decisions/0023-words-per-program.md).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = join(root, "src/shared/i18n/said")
const languages = ["es", "pt_BR", "en"]
const entries = {
  worker: "src/background/index.ts",
  badges: "src/contents/badges/badges.ts",
  overlay: "src/contents/overlay/mount.tsx",
  popup: "src/popup/index.tsx"
}

/** `import x from "y"`, `import "y"`, `import("y")`; types weigh nothing. */
const imports = /(?:^(?:import|export)(?! type\b)[^"']*?|\bimport\()["']([^"']+)["']/gm
const endings = ["", ".ts", ".tsx"]

/** The file an import of ours means; null for a package, a style sheet or a program of its own. */
function resolved(from, name) {
  const path = name.startsWith("~")
    ? join(root, "src", name.slice(1))
    : name.startsWith(".")
      ? join(dirname(from), name)
      : null
  return (
    path && (endings.map((ending) => path + ending).find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null)
  )
}

/** All sources a program is made of. */
function reach(entry) {
  const seen = new Set([entry])
  for (const file of seen) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(imports)) {
      const next = resolved(file, name)
      if (next) seen.add(next)
    }
  }
  return [...seen].map((file) => readFileSync(file, "utf8")).join("\n")
}

/** Leaves a file alone that says the same already: another program may be reading it now. */
export function writeChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text)
}

/** Writes the words of each program; answers with how many each says. */
export function sayings() {
  const all = Object.fromEntries(
    languages.map((one) => [one, JSON.parse(readFileSync(join(root, `locales/${one}/messages.json`), "utf8"))])
  )
  const stem = (key) => key.replace(/_(one|other)$/, "")
  mkdirSync(folder, { recursive: true })
  return Object.entries(entries).map(([program, entry]) => {
    const source = reach(join(root, entry))
    const keys = Object.keys(all.en).filter((key) => source.includes(`"${key}"`) || source.includes(`"${stem(key)}"`))
    const said = Object.fromEntries(
      languages.map((one) => [one, Object.fromEntries(keys.map((key) => [key, all[one][key].message]))])
    )
    writeChanged(join(folder, `${program}.json`), `${JSON.stringify(said, null, 1)}\n`)
    return [program, keys.length]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [program, n] of sayings()) console.log(`${program}: ${n} words`)
