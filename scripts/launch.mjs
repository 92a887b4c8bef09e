// Opens a browser with the production build in it, and makes sure that Turno answers.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { byHand } from "./browser.mjs"
import { extension } from "./build.mjs"
import { Stop } from "./run.mjs"

/** The extension's fixed id: the first 128 bits of the key's hash, spelled a to p. */
export function extensionId() {
  const { key } = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"))
  const hash = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32)
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}

/** `profile` "" = a new one, thrown away at the end; `turno: false` = the same browser without the extension. */
export async function launch({
  path,
  profile = "",
  headless = true,
  viewport = { width: 1280, height: 800 },
  locale,
  turno = true,
  sandbox = false,
  args = []
}) {
  const { chromium } = await import("@playwright/test")
  return chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless,
    viewport: headless ? viewport : null,
    locale,
    // A practice page needs none, and many systems allow none; Chromium refuses it to root.
    chromiumSandbox: sandbox && process.getuid?.() !== 0,
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(turno ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      "--no-first-run",
      ...args
    ]
  })
}

const ask = () =>
  new Promise((resolve) => {
    // No message of ours: a living router says that it does not know it.
    chrome.runtime.sendMessage({ name: "is-anybody-there", input: {} }, (reply) => {
      resolve(chrome.runtime.lastError ? undefined : reply)
    })
  })

/** Asks the worker until it answers; a worker that only *exists* proves nothing. */
export async function answering(context, seconds = 10) {
  const end = Date.now() + seconds * 1000
  const page = await context.newPage()
  let why = "no answer"
  try {
    while (Date.now() < end) {
      try {
        await page.goto(`chrome-extension://${extensionId()}/popup.html`, { timeout: 3000 })
        const silence = new Promise((resolve) => setTimeout(resolve, 2500))
        const reply = await Promise.race([page.evaluate(ask), silence])
        if (reply && typeof reply.ok === "boolean") return
        why = "the page is there but its worker does not answer"
      } catch (error) {
        why = error.message.split("\n")[0]
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  } finally {
    await page.close().catch(() => undefined)
  }
  throw new Stop(`Turno was loaded but did not answer within ${seconds} s (${why}).\n\n${byHand}`)
}
