import controls from "data-text:~shared/ui/controls.css"
import tokens from "data-text:~shared/ui/tokens.css"
import overlay from "data-text:./overlay.css"
import rail from "data-text:./rail.css"
import writing from "data-text:./writing.css"
import said from "~shared/i18n/said/overlay.json"
import { speak } from "~shared/i18n/words"
import { sendFailure, sendUncaught } from "~shared/protocol/send-failure"
import { createRoot, type Root } from "react-dom/client"
import { sharedWorld, type World } from "../page/world"
import { createWriting } from "../writing/writing"
import { watchAttachments } from "./attachments-seen"
import { GuardedOverlay } from "./guarded-overlay"

/** React listens to each move of the caret in the document, for text fields; there are none in here. */
function createQuietRoot(stage: HTMLElement): Root {
  Object.assign(document, { addEventListener: () => undefined })
  try {
    // A boundary has reported what it caught; React's own line would put it into the console of the page.
    return createRoot(stage, {
      onCaughtError: () => undefined,
      onUncaughtError: (error) => sendFailure("overlay", error)
    })
  } finally {
    Reflect.deleteProperty(document, "addEventListener")
  }
}

/**
 * The lazy half that draws over a console: injected by the worker with the badges of its list, or with its first chat. One host on `<html>`, one
 * closed root in it, nothing in there that one can type in (the page hears what is typed even in a closed root).
 */
function mount(world: World) {
  world.mounted.overlay = true
  // An earlier Turno, replaced under this page, may have left its host behind.
  for (const stale of document.querySelectorAll("turno-overlay")) stale.remove()

  const host = document.createElement("turno-overlay")
  const root = host.attachShadow({ mode: "closed" })
  root.adoptedStyleSheets = [tokens, controls, overlay, writing, rail].map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  const stage = document.createElement("div")
  root.append(stage)
  document.documentElement.append(host)

  const drawn = createQuietRoot(stage)
  drawn.render(<GuardedOverlay world={world} writing={createWriting(world)} host={host} root={root} />)

  // While the focus is in here, on the bar or in a menu, keys are ours: the console hears none of them.
  const keys = { host, focused: () => root.activeElement }
  root.addEventListener("focusin", () => {
    world.menuKeys = keys
  })
  root.addEventListener("focusout", () =>
    queueMicrotask(() => {
      if (!root.activeElement && world.menuKeys === keys) world.menuKeys = null
    })
  )

  const keeper = new MutationObserver(() => {
    if (!host.isConnected) document.documentElement.append(host)
  })
  keeper.observe(document.documentElement, { childList: true })

  watchAttachments(world)
  sendUncaught("overlay", world.signal)

  world.signal.addEventListener("abort", () => {
    keeper.disconnect()
    drawn.unmount()
    host.remove()
    world.menuKeys = null
    world.mounted.overlay = undefined
  })
}

speak(said)
const world = sharedWorld()
if (world && !world.mounted.overlay && !world.signal.aborted) mount(world)
