import type { Input, MessageName, Reply } from "./messages"

/** Tells the views of this page that something was done: a window with it is owed to them. */
export const acts = new EventTarget()
const isAct = (name: MessageName) => !name.startsWith("console.")

/** How long to wait before asking again, when the worker died before it answered. */
const again = [60, 400, 2000]

/**
 * Asks the worker. Never throws: a worker that cannot be reached (extension updated under the page) is `broken`. One that
 * dies in the middle is asked again: every message but `member.add` means the same when it arrives twice.
 * No Zod in here: the eager content script uses it too.
 */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Reply<N>> {
  for (const wait of name === "member.add" ? [0] : [...again, 0]) {
    try {
      const reply: Reply<N> | undefined = await chrome.runtime.sendMessage({ name, input })
      if (reply) {
        if (isAct(name)) acts.dispatchEvent(new Event("done"))
        return reply
      }
    } catch {
      if (chrome.runtime?.id === undefined) break
    }
    if (wait) await new Promise((done) => setTimeout(done, wait))
  }
  return { ok: false, failure: "broken" }
}
