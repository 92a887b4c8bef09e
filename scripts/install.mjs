// Brings node_modules up to package-lock.json, and does nothing when it is there already.
import { createHash } from "node:crypto"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isMain, main, root, run, Stop, say } from "./run.mjs"

const lock = join(root, "package-lock.json")
const installed = join(root, "node_modules/.package-lock.json")
const stamp = join(root, "node_modules/.turno-lock")

const print = () => createHash("sha256").update(readFileSync(lock)).digest("hex")

function fresh() {
  if (!existsSync(installed)) return false
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print()) return true
  // Somebody installed by hand: npm writes its own copy after the lock.
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs
}

export async function install() {
  const major = Number(process.versions.node.split(".")[0])
  if (major < 20) throw new Stop(`Turno needs Node 20 or newer; this is Node ${process.versions.node}.`)
  if (!fresh()) {
    say("Installing packages (npm ci), about half a minute ...")
    // No package of ours needs its install script: binaries come as optional packages.
    const { code, output, seconds } = await run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
      quiet: true
    })
    if (code !== 0)
      throw new Stop(`${output}\nnpm ci failed (exit ${code}). It needs the network and about 1 GB of disk.`)
    say(`Packages installed in ${seconds.toFixed(0)} s`)
  }
  writeFileSync(stamp, print())
}

if (isMain(import.meta.url)) main(install)
