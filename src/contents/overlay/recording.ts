import { useEffect, useState } from "react"
import { locateOne } from "../page/locate"
import { western } from "../page/read"
import { useSurface } from "./surface"

/** A recording begins with a press, or with a shortcut of the console: how soon after it is looked for (ms). */
const looks = [60, 300, 1000]
/** How often its time is read (ms). */
const tick = 500

/** What the console itself says, which stands still while the recording does; null where it says no time. */
function shownIn(element: Element): number | null {
  const [, minutes, seconds] = /(\d{1,2}):(\d{2})/.exec(western(element.textContent ?? "")) ?? []
  return minutes && seconds ? Number(minutes) * 60 + Number(seconds) : null
}

/** For how many seconds the console has been recording a voice note (R2-05); null = it is not. Turno never records. */
export function useRecording(): number | null {
  const { world, writing } = useSurface()
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    const { composer, room } = world.recipe
    const { recording } = composer
    if (!recording) return
    const way = new AbortController()
    let since: number | null = null
    let timer: ReturnType<typeof setInterval> | undefined
    const look = () => {
      const found = locateOne(recording)
      if (found) {
        place.disconnect()
        since ??= Date.now()
        timer ??= setInterval(look, tick)
        setSeconds(shownIn(found) ?? Math.floor((Date.now() - since) / 1000))
      } else if (since !== null) {
        since = null
        clearInterval(timer)
        timer = undefined
        setSeconds(null)
      }
    }
    // The browser may still be asking whether the page may hear: whatever comes in the box's place is looked at.
    const place = new MutationObserver(look)
    const soon = () => {
      for (const wait of looks) setTimeout(() => !way.signal.aborted && look(), wait)
      const footer = locateOne(composer.box)?.closest(room.strip)
      if (footer) place.observe(footer, { childList: true, subtree: true })
      if (footer?.parentElement) place.observe(footer.parentElement, { childList: true })
      // Whoever types does not record, and typing costs nothing.
      addEventListener("keydown", typed, { ...heard, once: true })
    }
    const typed = () => place.disconnect()
    const heard = { capture: true, signal: way.signal }
    addEventListener("click", soon, heard)
    const leave = writing.before({
      key({ type, ctrlKey, altKey, metaKey }) {
        if (type === "keyup" && (ctrlKey || altKey || metaKey)) soon()
        return false
      }
    })
    void navigator.permissions
      .query({ name: "microphone" })
      .then((status) => status.addEventListener("change", soon, { signal: way.signal }))
      .catch(() => undefined)
    look()
    return () => {
      way.abort()
      leave()
      place.disconnect()
      clearInterval(timer)
    }
  }, [world, writing])
  return seconds
}
