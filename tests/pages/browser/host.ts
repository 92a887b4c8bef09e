import { chromeApi } from "./chrome-api"
import {
  channelName,
  consoleUrl,
  extensionId,
  type FromSurface,
  type FromWorker,
  type Sender,
  type Surface,
  type ToSurface,
  type ToWorker
} from "./wire"

/** A message that waits for its answer. */
interface Asked {
  message: unknown
  done(value: unknown): void
  failed(error: Error): void
}

/**
 * The browser process of a test: starts the worker when something wants it, ends it when nothing has for half a minute, and
 * carries messages and ports between it and the pages. It runs in a page of its own that stays in the background.
 */
export class Host {
  /** Chrome ends a worker that had nothing to do for so long (ms), and its ports with it. */
  idleAfter = 30_000
  /** Ends the worker once in the middle of this message: before it hears of it, or after it did it and before it answers. */
  endsAt: { message: string; moment: "asked" | "done" } | null = null
  /** How often a worker was started. */
  starts = 0
  /** What pages are there. A console's tab may be there without a page: the test answers for it. */
  readonly surfaces = new Map<string, Surface>()
  readonly #tabs = new Map<string, number>()
  readonly #ports = new Map<string, string>()
  readonly #asked = new Map<number, Asked>()
  /** Questions to a console's page, which may go before it answers. */
  readonly #replies = new Map<number, { client: string; done: (value: unknown) => void }>()
  readonly #channel = new BroadcastChannel(channelName)
  #worker: Worker | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #calls = 0
  readonly api = chromeApi(this)

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<FromSurface>) => void this.#surfaceSays(data)
    this.event("runtime.onInstalled", [{ reason: "install" }])
  }

  /** Ends the worker as Chrome does: without a word, and its ports are closed. */
  stopWorker(): void {
    clearTimeout(this.#idle)
    this.#worker?.terminate()
    this.#worker = null
    for (const [port, client] of this.#ports) this.#tell({ what: "disconnect", to: client, port })
    this.#ports.clear()
    const closed = new Error("The message channel closed before a response was received.")
    for (const { failed } of this.#asked.values()) failed(closed)
    this.#asked.clear()
  }

  get isAwake(): boolean {
    return this.#worker !== null
  }

  /** An event of the browser for the worker, which it wakes. */
  event(path: string, args: unknown[]): void {
    this.#toWorker({ what: "event", path, args })
  }

  /** An event of the browser for the pages of ours. */
  eventForPages(path: string, args: unknown[], to: string | null = null): void {
    this.#tell({ what: "event", to, path, args })
  }

  /** Asks the consoles' pages; the first that has something to say is heard. Undefined where there is none. */
  async askConsole(path: string, args: unknown[]): Promise<unknown> {
    const pages = [...this.surfaces.values()].filter(({ kind }) => kind === "console")
    const replies = await Promise.all(
      pages.map(({ client }) => {
        const call = ++this.#calls
        return new Promise((done) => {
          this.#replies.set(call, { client, done })
          this.#tell({ what: "ask", to: client, call, path, args })
        })
      })
    )
    return replies.find((reply) => reply !== undefined)
  }

  /** Asks the worker as a console's script in that tab would. */
  sendAsConsole(message: unknown, tab = 1): Promise<unknown> {
    return this.#ask(message, { id: extensionId, url: consoleUrl, frameId: 0, tab: { id: tab, url: consoleUrl } })
  }

  tabOf({ client }: Surface): number {
    if (!this.#tabs.has(client)) this.#tabs.set(client, 100 + this.#tabs.size)
    return this.#tabs.get(client) ?? 0
  }

  #senderOf(surface: Surface): Sender {
    const { kind, url } = surface
    const base = { id: extensionId, url, frameId: 0 }
    if (kind === "popup") return base
    if (kind === "console") return { ...base, tab: { id: 1, url: consoleUrl } }
    if (kind === "frame") return { ...base, frameId: 7, tab: { id: 1, url: consoleUrl } }
    return { ...base, tab: { id: this.tabOf(surface), url } }
  }

  #ask(message: unknown, sender: Sender): Promise<unknown> {
    const call = ++this.#calls
    return new Promise((done, failed) => {
      this.#asked.set(call, { message, done, failed })
      if (this.#endsNow(message, "asked")) this.stopWorker()
      else this.#toWorker({ what: "message", call, message, sender })
    })
  }

  #endsNow(message: unknown, moment: "asked" | "done"): boolean {
    const { name } = message as { name?: string }
    if (this.endsAt?.moment !== moment || this.endsAt.message !== name) return false
    this.endsAt = null
    return true
  }

  async #surfaceSays(said: FromSurface): Promise<void> {
    const { from } = said
    switch (said.what) {
      case "hello":
        this.surfaces.set(from.client, from)
        await navigator.locks.request(from.client, () => this.#gone(from))
        return
      case "message": {
        const answer = await this.#ask(said.message, this.#senderOf(from)).then(
          (value) => ({ value }),
          (error: Error) => ({ error: error.message })
        )
        return this.#tell({ what: "answer", to: from.client, call: said.call, ...answer })
      }
      case "connect":
        this.#ports.set(said.port, from.client)
        return this.#toWorker({ what: "connect", port: said.port, name: said.name, sender: this.#senderOf(from) })
      case "post":
        if (this.#ports.has(said.port)) this.#toWorker({ what: "post", port: said.port, message: said.message })
        return
      case "disconnect":
        if (this.#ports.delete(said.port) && this.#worker) this.#toWorker({ what: "disconnect", port: said.port })
        return
      case "reply":
        this.#replies.get(said.call)?.done(said.value)
        this.#replies.delete(said.call)
        return
      case "call":
        return this.#tell({ what: "answer", to: from.client, call: said.call, ...(await this.#run(said)) })
    }
  }

  #gone({ client }: Surface): void {
    this.surfaces.delete(client)
    for (const [call, reply] of this.#replies) {
      if (reply.client !== client) continue
      this.#replies.delete(call)
      reply.done(undefined)
    }
    for (const [port, owner] of this.#ports) {
      if (owner !== client) continue
      this.#ports.delete(port)
      if (this.#worker) this.#toWorker({ what: "disconnect", port })
    }
  }

  async #run({ path, args }: { path: string; args: unknown[] }): Promise<{ value: unknown } | { error: string }> {
    const run = this.api[path]
    if (!run) return { error: `the browser of the test has no ${path}` }
    try {
      return { value: await run(...(args as never[])) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }

  #workerSays(said: FromWorker): void {
    this.#stillBusy()
    switch (said.what) {
      case "answer": {
        const asked = this.#asked.get(said.call)
        if (asked && this.#endsNow(asked.message, "done")) return this.stopWorker()
        asked?.done(said.value)
        this.#asked.delete(said.call)
        return
      }
      case "post": {
        const to = this.#ports.get(said.port)
        if (to) this.#tell({ what: "post", to, port: said.port, message: said.message })
        return
      }
      case "disconnect": {
        const to = this.#ports.get(said.port)
        this.#ports.delete(said.port)
        if (to) this.#tell({ what: "disconnect", to, port: said.port })
        return
      }
      case "call": {
        const worker = this.#worker
        void this.#run(said).then((result) => {
          if (this.#worker === worker) worker?.postMessage({ what: "answer", call: said.call, ...result })
        })
      }
    }
  }

  #toWorker(message: ToWorker): void {
    if (!this.#worker) {
      this.starts++
      this.#worker = new Worker("/background.js")
      this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#workerSays(data)
    }
    this.#stillBusy()
    this.#worker.postMessage(message)
  }

  #stillBusy(): void {
    clearTimeout(this.#idle)
    // Whoever waits for an answer keeps the worker.
    this.#idle = setTimeout(() => (this.#asked.size ? this.#stillBusy() : this.stopWorker()), this.idleAfter)
  }

  #tell(message: ToSurface): void {
    this.#channel.postMessage(message)
  }
}

const host = new Host()
Object.assign(globalThis, { host })
