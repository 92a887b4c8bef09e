import "fake-indexeddb/auto"
import type { Runtime } from "webextension-polyfill"

/**
 * As much of Chrome as the worker's doors need. Imported before anything that imports webextension-polyfill: that refuses to
 * load outside an extension. Messages go over as in Chrome, as JSON: what JSON cannot say does not arrive.
 */
const copied = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

export const extensionId = "abcdefghijklmnopabcdefghijklmnop"
const root = `chrome-extension://${extensionId}/`

type Stored = Record<string, unknown>

/** `storage.session` in memory; `broken` = it refuses every write. */
export const sessionStore = { data: {} as Stored, broken: false, writes: 0 }
const session = {
  async get(names: string | null) {
    // Chrome answers later, never in the same task.
    await new Promise((answered) => setTimeout(answered))
    if (names === null) return copied(sessionStore.data)
    return names in sessionStore.data ? copied({ [names]: sessionStore.data[names] }) : {}
  },
  async set(change: Stored) {
    await new Promise((answered) => setTimeout(answered))
    if (sessionStore.broken) throw new Error("no room in the session")
    sessionStore.writes++
    Object.assign(sessionStore.data, copied(change))
  },
  async remove(name: string) {
    Reflect.deleteProperty(sessionStore.data, name)
  }
}

const fake = {
  runtime: { id: extensionId, getURL: (path: string) => root + path, getManifest: () => ({ version: "1.2.3" }) },
  storage: { session },
  i18n: { getUILanguage: () => "es" }
}
Object.assign(globalThis, { chrome: fake, browser: fake })

/** Who speaks: a page of ours in a tab of its own, or our script in the top frame of a console. */
export const fromPage = (): Runtime.MessageSender => ({ id: extensionId, url: `${root}popup.html` })
export const fromConsole = (tab = 7): Runtime.MessageSender => ({
  id: extensionId,
  url: "https://web.whatsapp.com/",
  frameId: 0,
  tab: { id: tab, url: "https://web.whatsapp.com/" } as Runtime.MessageSender["tab"]
})

/** A port's end in the worker, and what its page does with the other. */
export function fakePort(name: unknown, sender: Runtime.MessageSender) {
  const heard = { message: [] as ((message: unknown) => void)[], disconnect: [] as (() => void)[] }
  const delivered: unknown[] = []
  let open = true
  const port = {
    name: typeof name === "string" ? name : JSON.stringify(name),
    sender,
    postMessage(message: unknown) {
      if (!open) throw new Error("Attempting to use a disconnected port object")
      delivered.push(copied(message))
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.message.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => heard.disconnect.push(listener) }
  } as unknown as Runtime.Port
  return {
    port,
    delivered,
    ask: (message: unknown) => {
      for (const listener of heard.message) listener(copied(message))
    },
    leave: () => {
      open = false
      for (const listener of heard.disconnect) listener()
    }
  }
}

/** What the worker wrote into its console from now on. */
export function consoleLines(): string[] {
  const lines: string[] = []
  console.error = (...words: unknown[]) => void lines.push(words.join(" "))
  return lines
}
