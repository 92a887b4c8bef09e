/**
 * Which messages of the open chat are new: those after the newest known one. Pure: works on the keys in the page's order,
 * oldest first. Only the last few keys are kept, so a chat of thousands costs nothing.
 */
const kept = 40

export interface Trail {
  /** The newest known keys, oldest first; empty = an empty chat. */
  keys: string[]
  /** The page drew no message at all at the last look. */
  bare: boolean
}

export const trailOf = (keys: string[]): Trail => ({ keys: keys.slice(-kept), bare: keys.length === 0 })

/**
 * @param drawn keys drawn now, oldest first
 * @returns the new keys, oldest first, and the trail to go on with. Older ones that scroll in stand before the trail and are
 * never new; a window of history that shows none of the trail says nothing.
 */
export function follow(trail: Trail, drawn: string[]): { fresh: string[]; trail: Trail } {
  if (!drawn.length) return { fresh: [], trail: { ...trail, bare: true } }
  const known = new Set(trail.keys)
  let end = drawn.length
  while (end > 0 && !known.has(drawn[end - 1]!)) end--
  // An emptied chat begins again with whatever comes first.
  const began = end === 0 && trail.bare && !trail.keys.length
  if (end === 0 && !began) return { fresh: [], trail: trail.bare ? trailOf(drawn) : { ...trail, bare: false } }
  const fresh = drawn.slice(end)
  return { fresh, trail: fresh.length || trail.bare ? trailOf([...trail.keys, ...fresh]) : trail }
}
