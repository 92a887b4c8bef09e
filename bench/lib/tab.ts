import type { Browser } from "./browser"

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the protocol's own answers
type Any = any

interface World {
  id: number
  origin: string
  isolated: boolean
}

/** A page under the protocol. */
export class Tab {
  #worlds: World[] = []
  #loaded: (() => void)[] = []

  constructor(
    readonly browser: Browser,
    readonly session: string,
    readonly target: string
  ) {
    browser.hear(session, (method, params) => {
      if (method === "Runtime.executionContextsCleared") this.#worlds = []
      if (method === "Runtime.executionContextDestroyed")
        this.#worlds = this.#worlds.filter(({ id }) => id !== params.executionContextId)
      if (method === "Runtime.executionContextCreated") {
        const { id, origin, auxData } = params.context
        this.#worlds.push({ id, origin, isolated: auxData?.type === "isolated" })
      }
      if (method === "Page.loadEventFired") for (const done of this.#loaded.splice(0)) done()
    })
  }

  async ready(): Promise<void> {
    await this.send("Page.enable")
    await this.send("Runtime.enable")
    await this.send("Emulation.setFocusEmulationEnabled", { enabled: true })
    await this.send("Emulation.setDeviceMetricsOverride", {
      width: 1280,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false
    })
    // Processor time of the page's thread, not the clock on the wall: neighbours on the machine do not count.
    await this.send("Performance.enable", { timeDomain: "threadTicks" })
  }

  send(method: string, params: object = {}): Promise<Any> {
    return this.browser.send(method, params, this.session)
  }

  async goto(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.#loaded.push(resolve))
    const { errorText } = await this.send("Page.navigate", { url })
    if (errorText) throw new Error(`${url}: ${errorText}`)
    await loaded
  }

  /** Evaluates in the page, or in the isolated world of an extension. */
  async evaluate<T>(expression: string, where: "page" | "extension" = "page"): Promise<T> {
    const world = this.#worlds.find(({ isolated, origin }) => isolated && origin.startsWith("chrome-extension://"))
    if (where === "extension" && !world) throw new Error("no content script here")
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(where === "extension" && { contextId: world?.id })
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  /** Counters of the page's own process, by name. */
  async metrics(): Promise<Record<string, number>> {
    const { metrics } = await this.send("Performance.getMetrics")
    return Object.fromEntries(metrics.map(({ name, value }: { name: string; value: number }) => [name, value]))
  }

  /** Milliseconds of script during some work. */
  async script(work: () => Promise<unknown>): Promise<number> {
    const before = await this.metrics()
    await work()
    const after = await this.metrics()
    return ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0)) * 1000
  }

  /** Bytes alive on the page's heap: what is left after two collections. */
  async heap(): Promise<number> {
    for (const _ of [1, 2]) await this.send("HeapProfiler.collectGarbage")
    return (await this.send("Runtime.getHeapUsage")).usedSize
  }

  async click(selector: string): Promise<void> {
    const at = await this.evaluate<{ x: number; y: number }>(
      `(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 } })()`
    )
    for (const type of ["mousePressed", "mouseReleased"])
      await this.send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons: 1, clickCount: 1 })
  }

  /** Types as a keyboard does, a key at a time. */
  async type(text: string, every = 15): Promise<void> {
    for (const key of text) {
      const code = key === " " ? "Space" : `Key${key.toUpperCase()}`
      const one = { key, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
      await this.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, ...one })
      await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...one })
      await new Promise((resolve) => setTimeout(resolve, every))
    }
  }

  /** Stops every service worker, as Chrome does to an idle one. */
  async stopWorkers(): Promise<void> {
    await this.send("ServiceWorker.enable")
    await this.send("ServiceWorker.stopAllWorkers")
    await this.send("ServiceWorker.disable")
  }

  close(): Promise<unknown> {
    return this.browser.send("Target.closeTarget", { targetId: this.target })
  }
}
