import { keyOf } from "~shared/keys"
import type { PageRecipe } from "~shared/recipes/recipe"
import { inside } from "../page/locate"

/** The parts of one press: all of them are kept from the console, so that it does not act on the first. */
const presses = new Set(["pointerdown", "mousedown", "pointerup", "mouseup", "click"])

export interface DeleteGuard {
  press(event: Event): boolean
  key(event: KeyboardEvent): boolean
}

const hold = (event: Event): true => {
  event.stopImmediatePropagation()
  event.preventDefault()
  return true
}

/**
 * Holds the console's own commands for deleting (Z1-30): a courtesy, for whoever wants to can still delete on the phone or
 * with Turno switched off. `held` is called once for each press or key.
 */
export function createDeleteGuard({ deletion }: PageRecipe, guards: () => boolean, held: () => void): DeleteGuard {
  const keys = new Set(deletion?.keys)
  const deletes = ({ target }: Event) =>
    deletion !== undefined && target instanceof Element && inside(target, deletion.commands)
  return {
    press(event) {
      if (!presses.has(event.type) || !guards() || !deletes(event)) return false
      if (event.type === "click") held()
      return hold(event)
    },
    key(event) {
      // Asked on every key in the page: most are out at once.
      const { key, type, repeat } = event
      const pressing = key === "Enter" || key === " "
      if ((!pressing && key !== "Backspace" && key !== "Delete") || !guards()) return false
      if (!(pressing ? deletes(event) : keys.has(keyOf(event)))) return false
      if (type === "keydown" && !repeat) held()
      return hold(event)
    }
  }
}
