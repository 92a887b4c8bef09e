import type { PlasmoCSConfig } from "plasmo"
import { send } from "~shared/protocol/send"
import { takeOver } from "./page/life"
import { listen } from "./page/press"
import { watch } from "./page/watch"

export const config: PlasmoCSConfig = {
  matches: ["https://web.whatsapp.com/*"],
  run_at: "document_start"
}

/** The listeners are there before the page's own; everything else waits until the worker says what this page is. */
async function start(): Promise<void> {
  const life = takeOver()
  if (!life) return
  const listeners = listen(life.signal)
  for (const wait of [0, 1000, 5000, 30_000]) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (life.signal.aborted) return
    const reply = await send("console.hello", { url: location.href })
    if (!reply.ok) continue
    const pressed = watch(reply.value, life)
    if (pressed) listeners.arm(pressed)
    else life.abort()
    return
  }
}

void start()
