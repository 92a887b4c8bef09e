import { Calls, FakePort, namespaces } from "./events"
import {
  channelName,
  consoleUrl,
  extensionId,
  type FromSurface,
  jsonCopy,
  type Surface,
  type SurfaceKind,
  type ToSurface
} from "./wire"

/**
 * `chrome` for a page of a test: messages and ports go to the worker over the browser process, as Chrome carries them.
 * Loaded before anything of the product.
 */
const kind = (document.documentElement.dataset.surface ?? "own") as SurfaceKind
const surface: Surface = {
  client: crypto.randomUUID(),
  kind,
  url: kind === "console" ? consoleUrl : location.href
}
const channel = new BroadcastChannel(channelName)
const post = (message: FromSurface) => channel.postMessage(message)
const calls = new Calls()
const ports = new Map<string, FakePort>()

const sendMessage = (message: unknown) =>
  calls.ask((call) => post({ what: "message", from: surface, call, message: jsonCopy(message) }))

function connect({ name }: { name: string }): FakePort {
  const port = crypto.randomUUID()
  const opened = new FakePort(
    name,
    (message) => post({ what: "post", from: surface, port, message: jsonCopy(message) }),
    () => {
      ports.delete(port)
      post({ what: "disconnect", from: surface, port })
    }
  )
  ports.set(port, opened)
  post({ what: "connect", from: surface, port, name })
  return opened
}

const { chrome, fire } = namespaces(
  ["runtime", "storage", "i18n", "action", "alarms", "notifications", "tabs"],
  (path, args) => calls.ask((call) => post({ what: "call", from: surface, call, path, args: jsonCopy(args) })),
  {
    "runtime.id": extensionId,
    "runtime.lastError": undefined,
    "runtime.getURL": (path: string) => `${location.origin}/${path.replace(/^\//, "")}`,
    "runtime.getManifest": () => ({ version: "0.0.0", manifest_version: 3 }),
    "runtime.sendMessage": sendMessage,
    "runtime.connect": connect,
    "i18n.getUILanguage": () => navigator.language
  }
)

/** What the worker puts into a console's tab. */
const sheets = new Map<string, HTMLStyleElement>()
function intoPage(path: string, args: unknown[]): boolean {
  if (path === "page.script") {
    const script = document.createElement("script")
    script.src = String(args[0])
    document.head.append(script)
    return true
  }
  if (path !== "page.sheet") return false
  const [css, on] = args as [string, boolean]
  sheets.get(css)?.remove()
  sheets.delete(css)
  if (!on) return true
  const sheet = document.createElement("style")
  sheet.textContent = css
  document.head.append(sheet)
  sheets.set(css, sheet)
  return true
}

/** What a console's page answers: its content script to a message, or the page itself for a reader. */
function reply(call: number, path: string, args: unknown[]): void {
  const done = (value: unknown) => post({ what: "reply", from: surface, call, value: jsonCopy(value) })
  if (path === "page.reader") {
    const { readers } = (globalThis as unknown as { stillConsole: { readers: Record<string, () => unknown> } })
      .stillConsole
    const [reader, given] = args as [string, unknown[]]
    return done((readers[`${reader}:${String(given[0])}`] ?? readers[reader])?.())
  }
  // A listener that returns true answers later.
  if (!fire(path, [...args, done]).includes(true)) done(undefined)
}

channel.onmessage = ({ data }: MessageEvent<ToSurface>) => {
  if (data.to !== null && data.to !== surface.client) return
  if (data.what === "answer") return calls.answered(data)
  if (data.what === "ask") return reply(data.call, data.path, data.args)
  if (data.what === "event") {
    // What a console's page is told by itself is told to it alone.
    if (data.to === null && kind === "console" && data.path.startsWith("runtime.")) return
    if (!intoPage(data.path, data.args)) fire(data.path, data.args)
    return
  }
  const port = ports.get(data.port)
  if (data.what === "post") port?.onMessage.fire(data.message, port)
  else {
    ports.delete(data.port)
    port?.closed()
  }
}

Object.assign(globalThis, { chrome, browser: chrome })
// Held until the page is gone, however it goes: the browser process waits for it.
void navigator.locks.request(surface.client, () => {
  post({ what: "hello", from: surface })
  return new Promise(() => undefined)
})
