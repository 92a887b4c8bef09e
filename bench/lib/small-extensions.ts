import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Writes an unpacked extension for the console's address into build/bench/ and answers with its folder. */
export function smallExtension(root: string, name: string, manifest: object, files: Record<string, string>): string {
  const folder = join(root, "build/bench", name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const whole = { manifest_version: 3, name, version: "1", ...manifest }
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(whole, null, 2))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

const onConsole = [{ matches: ["https://web.whatsapp.com/*"], js: ["content.js"], run_at: "document_start" }]

/** The floor: what any extension with a content script costs. */
export const oneLine = (root: string): string =>
  smallExtension(root, "one-line", { content_scripts: onConsole }, { "content.js": "globalThis.here = true\n" })

/** Two listeners that do nothing: what the browser's step into another world costs on each key. */
export const emptyListeners = (root: string): string =>
  smallExtension(
    root,
    "empty-listeners",
    { content_scripts: onConsole },
    { "content.js": 'for (const type of ["keydown", "keyup"]) addEventListener(type, () => {}, { capture: true })\n' }
  )

const answering = "chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({ ok: true }) })\n"

/** One line that says a word to its worker: the browser makes its messaging for a page at the first use of it. */
export const oneMessage = (root: string): string =>
  smallExtension(
    root,
    "one-message",
    { content_scripts: onConsole, background: { service_worker: "worker.js" } },
    { "content.js": "chrome.runtime.sendMessage({})\n", "worker.js": answering }
  )

/** A worker that does nothing but answer. */
export const emptyWorker = (root: string): string =>
  smallExtension(
    root,
    "empty-worker",
    { content_scripts: onConsole, background: { service_worker: "worker.js" } },
    {
      "content.js": "globalThis.here = true\n",
      "worker.js": answering
    }
  )
