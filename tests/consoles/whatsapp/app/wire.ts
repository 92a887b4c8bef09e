import { flushSync } from "react-dom"
import type { Act, Changes, Message, Snapshot } from "../shapes"
import { apply, begin, read, seenVersion, set } from "./store"

/** A tab keeps its name over a reload. */
function nameOfTab(): string {
  const kept = sessionStorage.getItem("tab")
  if (kept) return kept
  const name = `tab-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`
  sessionStorage.setItem("tab", name)
  return name
}

const tab = nameOfTab()
let acts: Promise<unknown> = Promise.resolve()

/** Tells what this page did; one act after the other, in order. */
export function tell(act: Act): void {
  const body = JSON.stringify(act)
  acts = acts.then(() => fetch(`/__practice/act?tab=${tab}`, { method: "POST", body })).catch(() => undefined)
}

export async function start(): Promise<void> {
  const response = await fetch(`/__practice/snapshot?tab=${tab}`)
  begin((await response.json()) as Snapshot)
}

const loading = new Set<string>()

/** Brings a chat's messages once; what arrives meanwhile is not lost. */
export async function loadMessages(chat: string): Promise<void> {
  if (read().messages.has(chat) || loading.has(chat)) return
  loading.add(chat)
  try {
    await acts
    const response = await fetch(`/__practice/messages?chat=${encodeURIComponent(chat)}`)
    const messages = (await response.json()) as Message[]
    set({ messages: new Map(read().messages).set(chat, messages) })
  } finally {
    loading.delete(chat)
  }
}

/** Follows the world for as long as the page lives. */
export async function follow(applied: () => void): Promise<void> {
  for (;;) {
    try {
      // The next poll acknowledges: by then our own acts must have arrived, and the chat asked for be here.
      await acts
      const response = await fetch(`/__practice/poll?tab=${tab}&v=${seenVersion()}`)
      const { changes, version } = (await response.json()) as Changes
      if (changes.length === 0) continue
      while (loading.size > 0) await new Promise((resolve) => setTimeout(resolve, 5))
      flushSync(() => apply(changes, version))
      applied()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** Whether somebody is looking at this tab. */
export const attentive = () => document.visibilityState === "visible" && document.hasFocus()

export function watchAttention(): void {
  let before = attentive()
  const look = () => {
    const current = attentive()
    if (current === before) return
    before = current
    tell({ type: "attention", attentive: current })
  }
  document.addEventListener("visibilitychange", look)
  window.addEventListener("focus", look)
  window.addEventListener("blur", look)
}
