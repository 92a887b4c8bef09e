import type { Page } from "@playwright/test"

/** What a page that turns on Turno may do in its own world. The number chooses among its targets. */
const attacks = {
  "takes the overlay out": () => document.querySelector("turno-overlay")?.remove(),
  "takes the badges out": () => {
    for (const badge of document.querySelectorAll("turno-badge")) badge.remove()
  },
  "moves the overlay into the box": () => {
    const host = document.querySelector("turno-overlay")
    if (host) (document.querySelector("#main footer") ?? document.body).append(host)
  },
  "copies the overlay": () => {
    const host = document.querySelector("turno-overlay")
    if (host) document.body.append(host.cloneNode(true))
  },
  "puts false elements in": (n: number) => {
    const fake = document.createElement(n % 2 ? "turno-overlay" : "turno-badge")
    fake.setAttribute("role", "toolbar")
    fake.innerHTML = "<button>Tomar</button>"
    document.body.append(fake)
  },
  "hides everything of ours": () => {
    const sheet = document.createElement("style")
    sheet.textContent = "turno-overlay, turno-badge { display: none !important; visibility: hidden !important }"
    document.head.append(sheet)
  },
  "makes everything of ours inert": () => {
    for (const host of document.querySelectorAll("turno-overlay, turno-badge")) {
      host.setAttribute("inert", "")
      host.setAttribute("aria-hidden", "true")
      host.setAttribute("dir", "rtl")
    }
  },
  "clicks on ours by script": (n: number) => {
    const host = document.querySelectorAll("turno-overlay, turno-badge")[n % 3]
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "contextmenu"])
      host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: n % 900 }))
  },
  "clicks by script where our buttons are": (n: number) => {
    const over = document.elementFromPoint(300 + ((n * 37) % 600), 20 + (n % 110))
    // A press on the console's own buttons may delete a chat, and is the console's affair.
    if (over?.localName.startsWith("turno-"))
      over.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }))
  },
  "presses our keys by script": (n: number) => {
    const codes = ["KeyG", "KeyE", "KeyS", "KeyR", "KeyU", "KeyZ", "KeyN", "KeyA"]
    const code = codes[n % codes.length] as string
    const init = { code, key: code.slice(3), altKey: true, shiftKey: true, bubbles: true, composed: true }
    for (const target of [document.activeElement ?? document.body, document, window])
      for (const type of ["keydown", "keypress", "keyup"])
        target.dispatchEvent(new KeyboardEvent(type, { ...init, cancelable: true }))
  },
  "presses Enter by script in ours": () => {
    for (const host of document.querySelectorAll("turno-overlay, turno-badge, iframe"))
      host.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }))
  },
  "sends messages to every window": (n: number) => {
    const said = [
      { name: "conversation.take", input: {} },
      { turno: "doorbell" },
      { type: "frame.hello", port: 1 },
      "turno",
      null
    ][n % 5]
    const targets = [window, ...Array.from(document.querySelectorAll("iframe"), (one) => one.contentWindow)]
    for (const target of targets) target?.postMessage(said, "*", [new MessageChannel().port1])
  },
  "listens to every key and press first, and stops it": () => {
    for (const type of ["keydown", "keyup", "beforeinput", "focusin", "scroll"])
      window.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true)
  },
  // Nothing that the console itself lives on: a page that breaks itself shows nothing to anybody.
  "changes what the language is made of": (n: number) => {
    const broken = () => {
      throw new Error("broken by the page")
    }
    if (n % 3 === 0) Object.assign(Element.prototype, { attachShadow: broken })
    else if (n % 3 === 1) Object.assign(customElements, { define: broken, get: broken })
    else Object.assign(window, { ShadowRoot: broken, CSSStyleSheet: broken, CustomEvent: broken })
  },
  "asks the browser's own ways in": () => {
    const { chrome: ways } = window as unknown as { chrome?: { runtime?: { sendMessage?: (said: unknown) => void } } }
    try {
      ways?.runtime?.sendMessage?.({ name: "conversation.take", input: {} })
    } catch {
      // There is no way in: that is as it should be.
    }
  },
  "changes the address": (n: number) => history.pushState({}, "", `?n=${n}`),
  "says it is another size": (n: number) => {
    document.documentElement.style.cssText = `font-size:${8 + (n % 30)}px; zoom: ${1 + (n % 3) / 10}`
    window.dispatchEvent(new Event("resize"))
  },
  "turns the page round": (n: number) => {
    document.documentElement.dir = n % 2 ? "rtl" : "ltr"
    document.documentElement.classList.toggle("dark")
  },
  "draws over everything": () => {
    const cover = document.createElement("div")
    cover.style.cssText = "position:fixed; inset:0; z-index:2147483647; pointer-events:none; opacity:.1"
    document.body.append(cover)
  },
  "makes hundreds of changes at once": () => {
    for (let i = 0; i < 400; i++) {
      const one = document.createElement("turno-badge")
      document.body.append(one)
      one.remove()
    }
  }
} satisfies Record<string, (n: number) => unknown>

export type Attack = keyof typeof attacks
export const allAttacks = Object.keys(attacks) as Attack[]

/** The page does it. */
export async function attack(page: Page, name: Attack, n: number): Promise<void> {
  await page.evaluate(`(${attacks[name].toString()})(${n})`)
}
