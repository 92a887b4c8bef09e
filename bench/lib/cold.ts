import type { Tab } from "./tab"
import { pause } from "./tools"

/** Milliseconds from a content script's question to the answer of a worker that was stopped before. */
export async function coldAnswer(tab: Tab, message: object): Promise<number> {
  await tab.stopWorkers()
  await pause(700)
  return answer(tab, message)
}

/** The same with whatever worker there is. */
export const answer = (tab: Tab, message: object): Promise<number> =>
  tab.evaluate<number>(
    `(async () => { const began = performance.now()
      const said = await chrome.runtime.sendMessage(${JSON.stringify(message)})
      if (!said) throw new Error("no answer")
      return performance.now() - began })()`,
    "extension"
  )
