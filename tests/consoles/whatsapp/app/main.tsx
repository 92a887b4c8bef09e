import { flushSync } from "react-dom"
import { createRoot, type Root } from "react-dom/client"
import { listenForKeys } from "./keys"
import { setMarkup } from "./markup"
import { offerPageWorld } from "./page-world"
import { Shell } from "./shell"
import { read, subscribe } from "./store"
import { follow, start, tell, watchAttention } from "./wire"
import { openChat } from "./deeds"

let root: Root | undefined
let mounted = ""

const mounting = () => `${read().settings.renders} ${read().settings.markup}`

/** Throws the whole tree away and builds it again whenever the director says so. */
function mountIfAsked(): void {
  if (mounted === mounting()) return
  mounted = mounting()
  const place = document.getElementById("app")
  if (!place) return
  root?.unmount()
  setMarkup(read().settings.markup)
  const fresh = createRoot(place)
  root = fresh
  flushSync(() => fresh.render(<Shell />))
}

function dress(): void {
  const { theme, language } = read().settings
  const dark = theme === "dark"
  document.documentElement.classList.toggle("dark", dark)
  document.body.classList.toggle("dark", dark)
  document.documentElement.lang = language
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr"
  const waiting = read().chats.filter((chat) => chat.unread > 0 && !chat.archived && !chat.muted).length
  document.title = waiting > 0 ? `(${waiting}) WhatsApp` : "WhatsApp"
}

/** `/send?phone=5491155550134` opens that chat, and makes it when there is none yet. */
function openByNumber(): void {
  const digits = new URLSearchParams(location.search).get("phone")?.replace(/\D/g, "")
  if (location.pathname !== "/send" || !digits) return
  history.replaceState(null, "", "/")
  tell({ type: "number", digits })
  const look = () => {
    const chat = read().chats.find((one) => one.id === `${digits}@c.us` || one.phone === `${digits}@c.us`)
    if (!chat) return
    stop()
    openChat(chat.id)
  }
  const stop = subscribe(look)
  look()
}

async function open(): Promise<void> {
  await start()
  listenForKeys()
  offerPageWorld()
  watchAttention()
  dress()
  subscribe(dress)
  mountIfAsked()
  openByNumber()
  await follow(mountIfAsked)
}

void open()
