import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "../page/locate"

/**
 * How a hand-over ended: the console shows the file in its own preview; it showed nothing; it had one waiting already; or
 * the chat in front was another one by then.
 */
export type Attached = "shown" | "unseen" | "waiting" | "moved"

/** How long a console may take until its preview is up (ms), and how often it is looked for. */
const patience = 4000
const pause = 50

/** Gives the file as if it had been pasted into the box, or dropped on the chat; true when the console took it. */
function give(recipe: PageRecipe, file: File, way: "paste" | "drop"): boolean {
  const files = new DataTransfer()
  files.items.add(file)
  const box = locateOne(recipe.composer.box)
  const at = way === "drop" ? (locateOne(recipe.files?.drop) ?? box) : box
  if (!at) return false
  const init = { bubbles: true, cancelable: true, composed: true }
  if (way === "paste") return !at.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: files }))
  const { x, y, width, height } = at.getBoundingClientRect()
  const place = { ...init, clientX: x + width / 2, clientY: y + height / 2, dataTransfer: files }
  at.dispatchEvent(new DragEvent("dragenter", place))
  // Where nobody says that a drop is welcome, none is made: it would mean leaving the page for the file.
  if (at.dispatchEvent(new DragEvent("dragover", place))) {
    at.dispatchEvent(new DragEvent("dragleave", place))
    return false
  }
  return !at.dispatchEvent(new DragEvent("drop", place))
}

/**
 * Hands a file to the console's own way of attaching, and looks whether its preview comes up. Never sends. A way that the
 * console took is the last one tried: the file may still be on its way, and must not come twice.
 * @param still whether the same chat is in front, asked right before
 */
export async function attach(recipe: PageRecipe, file: File, still: () => boolean): Promise<Attached> {
  const { files } = recipe
  if (!files) return "unseen"
  const up = () => locateOne(files.shows) !== null
  if (!still()) return "moved"
  if (up()) return "waiting"
  if (!files.ways.some((way) => give(recipe, file, way))) return "unseen"
  for (let waited = 0; waited < patience; waited += pause) {
    if (up()) return "shown"
    await new Promise((done) => setTimeout(done, pause))
  }
  return "unseen"
}
