// Runs programs: what every script of ours needs before anything is installed.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
const windows = process.platform === "win32"
const running = new Set()

/** The path of a program that a package brought. */
export const bin = (name) => join(root, "node_modules/.bin", windows ? `${name}.cmd` : name)

/** A failure that a person can mend: the message is all there is to say. */
export class Stop extends Error {}

/**
 * Runs a program to its end: `{ code, output, seconds, late }`. `quiet` keeps the output back, `filter` chooses lines to
 * show, `limit` is in seconds.
 */
export function run(command, args, { quiet = false, env = {}, limit = 0, cwd = root, filter } = {}) {
  const began = Date.now()
  const child = spawn(windows ? `"${command}"` : command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: windows,
    detached: !windows
  })
  running.add(child)
  let output = ""
  let rest = ""
  let late = false
  const timer = limit
    ? setTimeout(() => {
        late = true
        end(child, "SIGKILL")
      }, limit * 1000)
    : undefined
  const take = (chunk) => {
    output += chunk
    if (quiet) return
    if (!filter) return process.stdout.write(chunk)
    const lines = (rest + chunk).split("\n")
    rest = lines.pop()
    for (const line of lines) if (filter(line)) process.stdout.write(`${line}\n`)
  }
  child.stdout.setEncoding("utf8").on("data", take)
  child.stderr.setEncoding("utf8").on("data", take)
  return new Promise((resolve) => {
    const finish = (code, said = "") => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, output: output + said, seconds: (Date.now() - began) / 1000, late })
    }
    child.on("error", (error) => finish(127, `${command}: ${error.message}\n`))
    child.on("close", (code, signal) => finish(code ?? (signal ? 1 : 0)))
  })
}

/** Ends a program and all it started. */
function end(child, signal) {
  try {
    if (windows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" })
    else process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}

const leave = (code) => () => {
  for (const child of running) end(child, "SIGTERM")
  process.exit(code)
}

/** The main part of a script: ends what it started on Ctrl+C, says a failure in one piece, sets the exit code. */
export async function main(work) {
  process.on("SIGINT", leave(130))
  process.on("SIGTERM", leave(143))
  try {
    process.exitCode = (await work(process.argv.slice(2))) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}

/** True when this file is what node was asked to run. */
export const isMain = (url) => process.argv[1] === fileURLToPath(url)

export const say = (text) => console.log(text)
