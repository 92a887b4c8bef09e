/**
 * One Turno per page. A second start in the same world changes nothing. After an update the new copy starts in another
 * isolated world, where it cannot see the old one's record: it calls out in the page, and the orphan goes.
 */
const key = Symbol.for("turno.life")
const call = "turno-start"
const hosts = "turno-overlay, turno-badge"

/** False in an orphan: the extension was updated or removed under the page. */
export const alive = (): boolean => chrome.runtime?.id !== undefined

const sweep = (): void => {
  for (const host of document.querySelectorAll(hosts)) host.remove()
}

/** Takes the page over; null when this copy already runs here. */
export function takeOver(): AbortController | null {
  const holder = globalThis as typeof globalThis & { [key]?: AbortController }
  if (holder[key] && !holder[key].signal.aborted) return null
  document.dispatchEvent(new Event(call))
  sweep()
  const life = new AbortController()
  const { signal } = life
  holder[key] = life
  signal.addEventListener("abort", sweep)
  document.addEventListener(call, () => life.abort(), { signal })
  return life
}
