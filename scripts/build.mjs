// Builds the extension into build/chrome-mv3-prod; `--zip` packs it for the store as well.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
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

async function plasmo(...args) {
  const { code, output } = await run(bin("plasmo"), args, { quiet: true, env: { NODE_ENV: "production" } })
  const told = output.split("\n").filter((line) => !harmless.test(line))
  if (code !== 0) throw new Stop(`${told.join("\n")}\nplasmo ${args[0]} failed (exit ${code}).`)
  return told
}

export async function build({ zip = false } = {}) {
  const began = Date.now()
  rmSync(join(extension, "manifest.json"), { force: true })
  await prebuild()
  const told = await plasmo("build", "--hoist")
  if (!existsSync(join(extension, "manifest.json"))) {
    throw new Stop(`${told.join("\n")}\nplasmo build ended well but wrote no build/chrome-mv3-prod/manifest.json.`)
  }
  say(`Built build/chrome-mv3-prod in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (zip) {
    await plasmo("package")
    const packed = join(root, "build/chrome-mv3-prod.zip")
    if (!existsSync(packed)) throw new Stop("plasmo package wrote no build/chrome-mv3-prod.zip.")
    say(`Packed build/chrome-mv3-prod.zip, ${(statSync(packed).size / 1000).toFixed(0)} kB`)
  }
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
