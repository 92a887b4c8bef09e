// Builds the extension into build/chrome-mv3-prod; `--zip` packs it for the store as well.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { gzipSync } from "node:zlib"
import { install } from "./install.mjs"
import { prebuild } from "./prebuild.mjs"
import { bin, isMain, main, root, run, Stop, say } from "./run.mjs"

export const extension = join(root, "build/chrome-mv3-prod")

// Plasmo asks the registry for its newest version; without a network it prints this and builds all the same.
const harmless = /Error fetching package information|TypeError: fetch failed/

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })

/** Sizes of all programs in the build, biggest first: `{ file, raw, gzip }`. */
export const sizes = () =>
  files(extension)
    .filter((path) => path.endsWith(".js"))
    .map((path) => {
      const bytes = readFileSync(path)
      return { file: relative(extension, path), raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    })
    .sort((a, b) => b.raw - a.raw)

/** What a build is made of. The two generated ones are made of the others. */
const sources = ["src", "locales", "assets", "scripts/prebuild.mjs", "scripts/words.mjs", "package.json"]
const generated = /src\/shared\/(zod-small\.js|i18n\/said\/)/
const stamp = join(root, "build/sources.sha256")

/** By content: a checkout or a copy changes the times of files that are the same. */
function fingerprint() {
  const hash = createHash("sha256")
  for (const source of [...sources, "package-lock.json"].map((name) => join(root, name)))
    for (const path of statSync(source).isDirectory() ? files(source).sort() : [source])
      if (!generated.test(path.replaceAll("\\", "/"))) hash.update(relative(root, path)).update(readFileSync(path))
  return hash.digest("hex")
}

async function plasmo(...args) {
  const { code, output } = await run(bin("plasmo"), args, { quiet: true, env: { NODE_ENV: "production" } })
  const told = output.split("\n").filter((line) => !harmless.test(line))
  if (code !== 0) throw new Stop(`${told.join("\n")}\nplasmo ${args[0]} failed (exit ${code}).`)
  return told
}

export async function build({ zip = false } = {}) {
  const began = Date.now()
  rmSync(join(extension, "manifest.json"), { force: true })
  rmSync(stamp, { force: true })
  const madeOf = fingerprint()
  await prebuild()
  const told = await plasmo("build", "--hoist")
  if (!existsSync(join(extension, "manifest.json"))) {
    throw new Stop(`${told.join("\n")}\nplasmo build ended well but wrote no build/chrome-mv3-prod/manifest.json.`)
  }
  writeFileSync(stamp, madeOf)
  say(`Built build/chrome-mv3-prod in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (zip) {
    await plasmo("package")
    const packed = join(root, "build/chrome-mv3-prod.zip")
    if (!existsSync(packed)) throw new Stop("plasmo package wrote no build/chrome-mv3-prod.zip.")
    say(`Packed build/chrome-mv3-prod.zip, ${(statSync(packed).size / 1000).toFixed(0)} kB`)
  }
}

/** Builds where the build is not of these sources. */
export async function ensureBuild() {
  if (existsSync(join(extension, "manifest.json")) && existsSync(stamp))
    if (readFileSync(stamp, "utf8") === fingerprint()) return
  await build()
}

if (isMain(import.meta.url)) {
  main(async (args) => {
    await install()
    await build({ zip: args.includes("--zip") })
    for (const { file, raw, gzip } of sizes()) {
      say(`${String(raw).padStart(9)} raw ${String(gzip).padStart(8)} gzip  ${file}`)
    }
  })
}
