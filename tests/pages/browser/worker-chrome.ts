import { Calls, FakePort, namespaces } from "./events"
import { extensionId, type FromWorker, jsonCopy, type ToWorker } from "./wire"

/** `chrome` for the worker of a test. Everything that must outlive the worker lies with the browser process. */
const scope = self as unknown as { postMessage(message: FromWorker): void; location: Location }
const calls = new Calls()
const ports = new Map<string, FakePort>()
/** Functions cannot be sent: the browser process answers for a page-world reader by its name. */
const named = (value: unknown): unknown =>
  jsonCopy(
    typeof value === "object" && value !== null && "func" in value
      ? { ...value, func: (value.func as { name: string }).name }
      : value
  )

const { chrome, fire } = namespaces(
  "action alarms commands i18n idle notifications offscreen runtime scripting storage tabs windows".split(" "),
  (path, args) => calls.ask((call) => scope.postMessage({ what: "call", call, path, args: args.map(named) })),
  {
    "runtime.id": extensionId,
    "runtime.lastError": undefined,
    "runtime.getURL": (path: string) => `${scope.location.origin}/${path.replace(/^\//, "")}`,
    "runtime.getManifest": () => ({ version: "0.0.0", manifest_version: 3, icons: { 128: "icon.png" } }),
    "i18n.getUILanguage": () => "en-US"
  }
)

async function answer(call: number, answers: Promise<unknown>[]): Promise<void> {
  const value = await Promise.race(answers)
  scope.postMessage({ what: "answer", call, value: jsonCopy(value) })
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.what) {
    case "answer":
      return calls.answered(data)
    case "event":
      return void fire(data.path, data.args)
    case "message": {
      const answers = fire("runtime.onMessage", [data.message, data.sender]).filter((one) => one instanceof Promise)
      if (answers.length) void answer(data.call, answers)
      return
    }
    case "connect": {
      const { port, name, sender } = data
      const opened = new FakePort(
        name,
        (message) => scope.postMessage({ what: "post", port, message: jsonCopy(message) }),
        () => {
          ports.delete(port)
          scope.postMessage({ what: "disconnect", port })
        },
        sender
      )
      ports.set(port, opened)
      fire("runtime.onConnect", [opened])
      return
    }
    case "post":
      return void ports.get(data.port)?.onMessage.fire(data.message, ports.get(data.port))
    case "disconnect": {
      const port = ports.get(data.port)
      ports.delete(data.port)
      return port?.closed()
    }
  }
}

Object.assign(globalThis, { chrome, browser: chrome })
