/**
 * Puts a text into the clipboard, from a press. The browser's own way first; a console may forbid that to its page (a
 * permissions policy), then by a copy of our own making, which the page's listeners do not get to change.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return byCommand(text)
  }
}

function byCommand(text: string): boolean {
  let done = false
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData("text/plain", text)
    done = event.clipboardData !== null
  }
  addEventListener("copy", fill, { capture: true })
  document.execCommand("copy")
  removeEventListener("copy", fill, { capture: true })
  return done
}
