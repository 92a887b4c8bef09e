import { plainName } from "~shared/names"
import { send } from "~shared/protocol/send"
import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "./locate"
import { headerName, type Row, rawNames, readRows } from "./read"

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Presses like a hand: consoles open a chat on the way down, on the way up, or on both together. */
function press(element: Element, how: PageRecipe["list"]["open"]): void {
  const { x, y, width, height } = element.getBoundingClientRect()
  const at = { clientX: x + width / 2, clientY: y + height / 2, button: 0, detail: 1 }
  const init = { ...at, bubbles: true, cancelable: true, composed: true, view: window }
  const pointer = { ...init, pointerId: 1, pointerType: "mouse", isPrimary: true }
  element.dispatchEvent(new PointerEvent("pointerdown", { ...pointer, buttons: 1 }))
  element.dispatchEvent(new MouseEvent("mousedown", { ...init, buttons: 1 }))
  element.dispatchEvent(new PointerEvent("pointerup", pointer))
  element.dispatchEvent(new MouseEvent("mouseup", init))
  if (how === "click") element.dispatchEvent(new MouseEvent("click", init))
}

/**
 * The drawn row of this chat: by its id where the page tells ids, else by a name that only one drawn row has.
 * `twins` = several rows of that name and nothing to tell them apart.
 */
async function rowOf(recipe: PageRecipe, name: string, chat: string | null): Promise<Row | "twins" | null> {
  const rows = readRows(recipe)
  const named = rows.filter((row) => row.name === name)
  if (!named.length) return null
  if (chat !== null) {
    const reply = await send("console.identify", { names: rawNames(rows, recipe) })
    const ids = reply.ok ? reply.value.chats : []
    const exact = rows.find((row, at) => row.name === name && ids[at] === chat)
    if (exact) return exact
    // Rows that are known to be somebody else's are out; of the rest one may be left.
    const rest = named.filter((row) => !ids[rows.indexOf(row)])
    return rest.length > 1 ? "twins" : (rest[0] ?? null)
  }
  return named.length > 1 ? "twins" : named[0]!
}

/** Looks for the row where the list stands, then from its top to its end; a virtual list draws only what is near. */
async function seek(recipe: PageRecipe, name: string, chat: string | null, signal: AbortSignal): Promise<Row | null> {
  const here = await rowOf(recipe, name, chat)
  if (here === "twins") return null
  if (here) return here
  const scroller = locateOne(recipe.list.scroller)
  if (!scroller) return null
  const before = scroller.scrollTop
  for (let top = 0; top <= scroller.scrollHeight && !signal.aborted; top += Math.max(80, scroller.clientHeight * 0.8)) {
    scroller.scrollTop = top
    await pause(60)
    const row = await rowOf(recipe, name, chat)
    if (row === "twins") break
    if (row) return row
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) break
  }
  scroller.scrollTop = before
  return null
}

/** Opens a chat in the console's own way; true once the header says its name. Never guesses between two of one name. */
export async function openChat(
  recipe: PageRecipe,
  given: string,
  chat: string | null,
  signal: AbortSignal
): Promise<boolean> {
  const name = plainName(given)
  if (chat === null && headerName(recipe) === name) return true
  const row = await seek(recipe, name, chat, signal)
  const target = row && locateOne(recipe.list.target, row.element)
  if (!target || signal.aborted) return false
  press(target, recipe.list.open)
  for (let waited = 0; waited < 3000; waited += 50) {
    await pause(50)
    if (headerName(recipe) === name) return true
  }
  return false
}
