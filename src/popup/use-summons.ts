import { useEffect, useRef } from "react"
import { keyOf } from "~shared/keys"
import { type KeyName, type QueueAsk, queueAskedOf, queueAsks } from "~shared/vocabulary"

/** Takes what was asked of the queue, so that it is done once. */
async function taken(): Promise<QueueAsk | null> {
  const { [queueAskedOf]: asked } = await chrome.storage.session.get(queueAskedOf)
  if (asked !== undefined) await chrome.storage.session.remove(queueAskedOf)
  return queueAsks.find((one) => one === asked) ?? null
}

/** Does what is asked of the queue from elsewhere, before it was open or while it is; and the palette by its key. */
export function useSummons(obey: (ask: QueueAsk) => void, key: KeyName | undefined): void {
  const latest = useRef(obey)
  useEffect(() => {
    latest.current = obey
  })
  useEffect(() => {
    const look = async () => {
      const ask = await taken()
      if (ask) latest.current(ask)
    }
    const changed = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[queueAskedOf]?.newValue !== undefined) void look()
    }
    void look()
    chrome.storage.session.onChanged.addListener(changed)
    return () => chrome.storage.session.onChanged.removeListener(changed)
  }, [])
  useEffect(() => {
    if (!key) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat || keyOf(event) !== key) return
      event.preventDefault()
      latest.current("palette")
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [key])
}
