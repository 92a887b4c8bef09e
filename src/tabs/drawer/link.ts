import { useSyncExternalStore } from "react"
import type { FromFrame, Show } from "~shared/protocol/frame"
import { send } from "~shared/protocol/send"

/**
 * The channel to the overlay around this frame. Taken from the first message of the window above us, and only once the worker
 * has confirmed that we are inside a console: for anybody else this page stays empty.
 */
interface Linked {
  show: Show | null
  /** The worker could not be asked. */
  unreachable: boolean
}

let linked: Linked = { show: null, unreachable: false }
let port: MessagePort | null = null
const listeners = new Set<() => void>()

function change(next: Linked): void {
  linked = next
  for (const listener of [...listeners]) listener()
}

/** Tells the overlay. Nothing that was typed is ever told. */
export const tell = (told: FromFrame): void => port?.postMessage(told)

async function greet(given: MessagePort): Promise<void> {
  const reply = await send("frame.hello", {})
  if (reply.ok && reply.value.console === null) return
  port = given
  if (!reply.ok) return change({ show: null, unreachable: true })
  given.onmessage = ({ data }: MessageEvent<Show>) => change({ show: data, unreachable: false })
}

function first(event: MessageEvent): void {
  if (event.source !== window.parent || window.parent === window) return
  removeEventListener("message", first)
  const [given] = event.ports
  if (given) void greet(given)
}
addEventListener("message", first)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLink = (): Linked => useSyncExternalStore(subscribe, () => linked)
