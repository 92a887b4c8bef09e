import type { Chat } from "../shapes"
import { read, subscribe } from "./store"

/** The console's own modules, as a script in the page's world can ask for them. */

interface Wid {
  _serialized: string
  user: string
  server: string
  toString(): string
}

function widOf(id: string): Wid {
  const [user = "", server = ""] = id.split("@")
  return { _serialized: id, user, server, toString: () => id }
}

function modelOf(chat: Chat) {
  const id = widOf(chat.id)
  const { last } = chat
  const model = {
    id,
    formattedTitle: chat.name,
    name: chat.saved ? chat.name : undefined,
    unreadCount: chat.unread,
    t: Math.floor(chat.at / 1000),
    archive: chat.archived,
    pin: chat.pinned ? 1 : 0,
    mute: { isMuted: chat.muted, expiration: chat.muted ? -1 : 0 },
    isGroup: chat.kind === "group",
    isNewsletter: chat.kind === "channel",
    isUser: chat.kind === "person" || chat.kind === "self"
  }
  if (read().settings.pageWorld === "no-last-key" || !last) return model
  const key = {
    id: last.key,
    fromMe: last.mine,
    remote: id,
    _serialized: `${last.mine}_${chat.id}_${last.key}`
  }
  const types = {
    text: "chat",
    voice: "ptt",
    photo: "image",
    sticker: "sticker",
    document: "document",
    notice: "e2e_notification"
  }
  const lastMessage = { id: key, body: last.text, type: types[last.kind], t: Math.floor(last.at / 1000) }
  return { ...model, lastReceivedKey: key, lastMessage }
}

const modules: Record<string, () => unknown> = {
  WAWebCollections: () => ({
    Chat: {
      getModelsArray: () => read().chats.map(modelOf),
      getActive: () => {
        const { chats, open } = read()
        const chat = chats.find((each) => each.id === open)
        return chat && modelOf(chat)
      },
      get: (id: Wid | string) => {
        const chat = read().chats.find((each) => each.id === String(id))
        return chat && modelOf(chat)
      }
    }
  }),
  WAWebUserPrefsMeUser: () => ({ getMaybeMePnUser: () => widOf(read().settings.account) }),
  WAWebApiContact: () => ({
    getPhoneNumber: (id: Wid | string) => {
      const chat = read().chats.find((each) => each.id === String(id))
      if (chat?.phone) return widOf(chat.phone)
      return chat?.id.endsWith("@c.us") ? widOf(chat.id) : null
    }
  })
}

function requireModule(name: string): unknown {
  const module = modules[name]
  if (!module) throw new Error(`Requiring unknown module "${name}"`)
  return module()
}

/** Offers the modules for as long as the world says so. */
export function offerPageWorld(): void {
  const page = window as { require?: unknown }
  const look = () => {
    if (read().settings.pageWorld === "none" || read().settings.stale) delete page.require
    else page.require = requireModule
  }
  look()
  subscribe(look)
}
