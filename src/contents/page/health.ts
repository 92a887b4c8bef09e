import type { Input } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "./locate"
import type { Scene } from "./world"

type Probe = Input<"console.health">["probes"][number]

/** Consoles draw in steps: only what stays missing is missing. */
const grace = 2000
/** A burst of changes is not looked at change by change; the next patrol sees its end. */
const pause = 400
/** How long a page may take until its console shows up. */
const loading = 10_000

/** Looks at each locator that Turno needs now. */
function probesOf(recipe: PageRecipe, chatOpen: boolean): { probes: Probe[]; missing: string[] } {
  const { present, signedOut, list, conversation, composer, messages, sending } = recipe
  const probes: Probe[] = []
  const missing: string[] = []
  const look = (
    probe: string,
    at: PageRecipe["present"],
    within: ParentNode | null,
    needed: boolean
  ): Element | null => {
    let found: Element | null = null
    const won = within ? at.findIndex((one) => (found = locateOne([one], within))) : -1
    probes.push({ probe, won: found && won })
    if (needed && !found) missing.push(probe)
    return found
  }
  const up = look("present", present, document, false)
  if (!up) return { probes, missing: locateOne(signedOut) ? [] : ["present"] }
  const scroller = look("list", list.scroller, document, true)
  // An account without chats has no rows, and a list without rows has nothing named in it.
  const someRows = scroller?.querySelector("[title], [dir=auto]") !== null
  const row = look("row", list.row, scroller, someRows)
  look("row-name", list.name.at, row, row !== null)
  const root = locateOne(conversation.root)
  if (!root) return { probes, missing }
  look("header", conversation.header, root, true)
  look("header-name", conversation.name.at, root, true)
  look("messages", messages.root, root, chatOpen)
  const box = look("composer", composer.box, root, false)
  // While a voice note is recorded there is no box.
  if (!box && chatOpen && !(sending.pending && locateOne(sending.pending))) missing.push("composer")
  return { probes, missing }
}

/** Tells the worker which alternatives win, whenever that changes; and the page when something needed is gone for longer than a moment. */
export function createHealth(
  recipe: PageRecipe,
  blind: (state: Scene["blind"]) => void,
  lookAgain: () => void
): { look(chatOpen: boolean): void } {
  const began = Date.now()
  let looked = 0
  let told = ""
  let since: number | null = null
  let shown = ""

  return {
    look(chatOpen) {
      const now = Date.now()
      if (now - looked < pause) return
      looked = now
      const { probes, missing } = probesOf(recipe, chatOpen)
      const early = missing[0] === "present" && now - began < loading
      if (!missing.length || early) since = null
      else if (since === null) {
        since = now
        setTimeout(lookAgain, grace)
      }
      const lasting = since !== null && now - since >= grace ? missing : []
      const said = lasting.join()
      if (said !== shown) {
        shown = said
        blind(since !== null && said ? { since, missing: lasting } : null)
      }
      // Not told: what is missing only for a moment, or is not needed now. Signed out, nothing is seen at all.
      const lasts = probes.filter(
        ({ probe, won }) => won !== null || lasting.includes(probe) || (!missing.length && probe === "present")
      )
      const all = JSON.stringify(lasts)
      if (all === told || !lasts.length) return
      told = all
      void send("console.health", { probes: lasts })
    }
  }
}
