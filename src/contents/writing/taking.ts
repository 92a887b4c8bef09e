/** True = it takes the event away from the page, of a key also its way up. Not called for letters that are written into the box. */
export interface Hearer {
  key?(event: KeyboardEvent): boolean
  press?(event: Event): boolean
}

/** Takes keys and presses away from the page. Those who joined are asked first; a key that was taken is taken on its way up too. */
export interface Taking extends Required<Hearer> {
  join(hearer: Hearer): () => void
  take(event: Event): true
  /** No key is down that was taken. */
  idle(): boolean
  /** Another box: what was taken at the one before is forgotten. */
  forget(): void
}

const codeOf = ({ code, key }: KeyboardEvent) => code || key

export function createTaking(): Taking {
  const hearers = new Set<Hearer>()
  const down = new Set<string>()
  const take = (event: Event): true => {
    if (event.type === "keydown") down.add(codeOf(event as KeyboardEvent))
    event.stopImmediatePropagation()
    event.preventDefault()
    return true
  }
  return {
    take,
    join(hearer) {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    idle: () => down.size === 0,
    forget: () => down.clear(),
    key(event) {
      if (down.delete(codeOf(event)) && event.type === "keyup") return take(event)
      for (const hearer of hearers) if (hearer.key?.(event)) return take(event)
      return false
    },
    press(event) {
      for (const hearer of hearers) if (hearer.press?.(event)) return take(event)
      return false
    }
  }
}
