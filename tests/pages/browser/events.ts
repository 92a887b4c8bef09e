type Listener = (...args: never[]) => unknown

/** An event of the browser as `chrome.*` offers it. */
export class BrowserEvent {
  readonly #listeners = new Set<Listener>()
  addListener = (listener: Listener): void => void this.#listeners.add(listener)
  removeListener = (listener: Listener): void => void this.#listeners.delete(listener)
  hasListener = (listener: Listener): boolean => this.#listeners.has(listener)
  fire = (...args: unknown[]): unknown[] =>
    [...this.#listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...args))
}

/** Both ends of a port look like this. */
export class FakePort {
  readonly onMessage = new BrowserEvent()
  readonly onDisconnect = new BrowserEvent()
  open = true

  constructor(
    readonly name: string,
    private readonly post: (message: unknown) => void,
    private readonly close: () => void,
    readonly sender?: unknown
  ) {}

  postMessage = (message: unknown): void => {
    if (!this.open) throw new Error("Attempting to use a disconnected port object")
    this.post(message)
  }

  disconnect = (): void => {
    if (!this.open) return
    this.open = false
    this.close()
  }

  /** The other end is gone. */
  closed(): void {
    if (!this.open) return
    this.open = false
    this.onDisconnect.fire(this)
  }
}

/** Calls that wait for their answer. */
export class Calls {
  #last = 0
  readonly #waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()

  ask(send: (call: number) => void): Promise<unknown> {
    const call = ++this.#last
    return new Promise((done, failed) => {
      this.#waiting.set(call, { done, failed })
      send(call)
    })
  }

  answered({ call, value, error }: { call: number; value?: unknown; error?: string }): void {
    const waiting = this.#waiting.get(call)
    this.#waiting.delete(call)
    if (error === undefined) waiting?.done(value)
    else waiting?.failed(new Error(error))
  }
}

/**
 * `chrome.*` as objects of one namespace each: what begins with `on` is an event, all else is a call to the browser
 * process. `own` = what is answered on the spot.
 */
export function namespaces(
  names: readonly string[],
  call: (path: string, args: unknown[]) => Promise<unknown>,
  own: Record<string, unknown>
) {
  const events = new Map<string, BrowserEvent>()
  const event = (path: string) => events.get(path) ?? events.set(path, new BrowserEvent()).get(path)!
  const at = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => {
        const next = `${path}.${String(name)}`
        if (next in own) return own[next]
        if (/\.on[A-Z]\w*$/.test(next)) return event(next)
        return at(next)
      },
      // A test may put itself between the page and its browser.
      set: (_, name, value) => {
        own[`${path}.${String(name)}`] = value
        return true
      },
      apply: (_, __, args: unknown[]) => call(path, args)
    })
  // The polyfill wraps what is not a plain object.
  const chrome: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, at(name)]))
  return { chrome, fire: (path: string, args: unknown[]) => event(path).fire(...args) }
}
