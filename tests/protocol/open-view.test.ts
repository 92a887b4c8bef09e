import { afterEach, beforeEach, expect, test } from "vitest"
import { openView } from "~shared/protocol/open-view"
import type { Delivery } from "~shared/protocol/views"

type Heard = Delivery<"conversation">

/** A port as the page has it, with the worker's end in the test's hands. */
function fakePort(name: string) {
  const listeners = { message: [] as ((delivery: Heard) => void)[], disconnect: [] as (() => void)[] }
  const asked: unknown[] = [JSON.parse(name)]
  return {
    asked,
    port: {
      onMessage: { addListener: (listener: (delivery: Heard) => void) => listeners.message.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => listeners.disconnect.push(listener) },
      postMessage: (message: unknown) => asked.push(JSON.parse(JSON.stringify(message))),
      disconnect: () => undefined
    },
    deliver: (turn: number, name: string) => {
      const delivery = { ok: true, window: { name }, vocabulary: "turno", turn } as unknown as Heard
      for (const listener of listeners.message) listener(delivery)
    },
    die: () => {
      for (const listener of listeners.disconnect) listener()
    }
  }
}

const ports: ReturnType<typeof fakePort>[] = []
beforeEach(() => {
  ports.length = 0
  const events = { addListener: () => undefined, removeListener: () => undefined }
  const connect = ({ name }: { name: string }) => {
    const made = fakePort(name)
    ports.push(made)
    return made.port
  }
  Object.assign(globalThis, {
    chrome: { runtime: { id: "turno", connect, onMessage: events } },
    document: Object.assign(new EventTarget(), { visibilityState: "visible" })
  })
})
afterEach(() => {
  for (const name of ["chrome", "document"]) Reflect.deleteProperty(globalThis, name)
})

function look() {
  const names: string[] = []
  const way = new AbortController()
  const view = openView(
    "conversation",
    { contact: "ana" },
    (delivery) => delivery.ok && names.push(delivery.window.name),
    way.signal
  )
  return { view, names }
}

test("what comes late for the chat before is not taken for the one that is asked for now", () => {
  const { view, names } = look()
  const [port] = ports
  port?.deliver(0, "Ana")
  view.set({ contact: "bruno" })
  // On its way when the other one was asked for.
  port?.deliver(0, "Ana, late")
  port?.deliver(1, "Bruno")
  expect(names).toEqual(["Ana", "Bruno"])
  expect(port?.asked).toMatchObject([
    { view: "conversation", params: { contact: "ana" }, turn: 0 },
    { params: { contact: "bruno" }, turn: 1 }
  ])
})

test("there and back again, the first answer to the first question is still an old one", () => {
  const { view, names } = look()
  view.set({ contact: "bruno" })
  view.set({ contact: "ana" })
  ports[0]?.deliver(0, "Ana as she was")
  ports[0]?.deliver(2, "Ana")
  expect(names).toEqual(["Ana"])
})

test("a new port is asked what was asked last, by its own turn", () => {
  const { view, names } = look()
  view.set({ contact: "bruno" })
  ports[0]?.deliver(1, "Bruno")
  ports[0]?.die()
  view.touch()
  expect(ports[1]?.asked).toMatchObject([{ params: { contact: "bruno" }, turn: 1 }])
  ports[1]?.deliver(1, "Bruno again")
  expect(names).toEqual(["Bruno", "Bruno again"])
})
