import type { PracticeOptions } from "../../consoles/whatsapp/serve"
import { expect, type Stage } from "../stage"
import type { Agent } from "./agent"
import { dice } from "./shift"

/** What makes a shift another one: the same script, over another console, computer or course of events. */
export interface Variant {
  title: string
  seed: number
  console?: PracticeOptions
  /** Turno's language; without one it is the browser's. */
  language?: "es" | "pt_BR" | "en"
  dark?: boolean
  width?: number
  /** Before the first customer writes. Returns what ends it, and what must hold of it then. */
  prepare?: (agent: Agent, stage: Stage) => Promise<() => Promise<void>>
  /** Before each step of the script. */
  between?: (agent: Agent, step: number) => Promise<void>
}

/** The worker is stopped at random instants for as long as the shift lasts. */
async function stopping(agent: Agent, stage: Stage): Promise<() => Promise<void>> {
  const roll = dice(99)
  let stops = 0
  let busy = true
  const cdp = await stage.context.newCDPSession(agent.desk.page)
  await cdp.send("ServiceWorker.enable")
  const running = (async () => {
    while (busy) {
      await new Promise((done) => setTimeout(done, 100 + roll(900)))
      if (!busy) break
      await cdp.send("ServiceWorker.stopAllWorkers")
      stops++
    }
  })()
  return async () => {
    busy = false
    await running
    expect(stops).toBeGreaterThanOrEqual(50)
  }
}

/** A computer with a fourth of the speed. */
async function slow(agent: Agent, stage: Stage): Promise<() => Promise<void>> {
  const cdp = await stage.context.newCDPSession(agent.page)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  return async () => void (await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 }))
}

/** The account is open in another tab too, behind the one at work. */
async function twice(agent: Agent, stage: Stage): Promise<() => Promise<void>> {
  const other = await stage.tab()
  await agent.page.bringToFront()
  return async () => {
    expect(other.isClosed()).toBe(false)
  }
}

/** In order of what they find: the first two are of every run, the others of the night's. */
export const variants: readonly Variant[] = [
  { title: "as it comes", seed: 7 },
  { title: "with the worker stopped at 50 random instants", seed: 21, prepare: stopping },
  {
    title: "over a console that draws itself anew from scratch again and again",
    seed: 33,
    between: async ({ stage }, step) => {
      if (step % 5 !== 4) return
      stage.practice.world.rerenderAll()
      await stage.practice.settled()
    }
  },
  { title: "with the account open in two tabs", seed: 45, prepare: twice },
  { title: "in Portuguese, over a dark console", seed: 57, console: { language: "pt" }, language: "pt_BR", dark: true },
  {
    title: "in English, with the console reloaded again and again",
    seed: 69,
    language: "en",
    between: async ({ page }, step) => {
      if (step % 12 !== 11) return
      await page.reload()
      await page.locator("#pane-side [role=row]").first().waitFor()
    }
  },
  { title: "on a computer four times as slow", seed: 81, prepare: slow },
  { title: "in a narrow window, with the worker stopped", seed: 93, width: 1000, prepare: stopping }
]
