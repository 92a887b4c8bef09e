/** Repeatable chance. */
export interface Dice {
  next(): number
  under(limit: number): number
  pick<T>(list: readonly T[]): T
  hex(length: number): string
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
  const under = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    under,
    pick<T>(list: readonly T[]): T {
      const found = list[under(list.length)]
      if (found === undefined) throw new Error("nothing to pick from")
      return found
    },
    hex(length) {
      let text = ""
      while (text.length < length) text += under(16).toString(16)
      return text.toUpperCase()
    }
  }
}

export type Device = "web" | "iphone" | "android"

/** A message key in the three shapes that devices mint. */
export function mintKey(dice: Dice, device: Device): string {
  if (device === "web") return `3EB0${dice.hex(18)}`
  return device === "iphone" ? `3A${dice.hex(18)}` : `A5${dice.hex(30)}`
}
