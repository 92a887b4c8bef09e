import type { PageRecipe } from "~shared/recipes/recipe"
import { locateOne } from "../page/locate"

/**
 * Tells when the console's microphone was pressed and the browser does not let this page hear (C4-21): at once where it was
 * denied before, else when the person denies it now. Only looks: neither asks for the permission nor keeps the press.
 */
export function watchMicrophone({ composer }: PageRecipe, blocked: () => void, signal: AbortSignal): void {
  const ask = async () => {
    const status = await navigator.permissions.query({ name: "microphone" }).catch(() => null)
    if (!status || signal.aborted) return
    if (status.state === "denied") blocked()
    else if (status.state === "prompt")
      status.addEventListener("change", () => status.state === "denied" && blocked(), { once: true, signal })
  }
  addEventListener(
    "click",
    ({ target, isTrusted }) => {
      if (isTrusted && target instanceof Node && locateOne(composer.sendIdle)?.contains(target)) void ask()
    },
    { capture: true, signal }
  )
}
