import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { directorPage, directorScript } from "./director-page"
import type { Life } from "./life"
import type { Markup, MessageKind, PageWorldMode } from "./shapes"
import type { World } from "./world"

export interface Director {
  url: string
  close(): Promise<void>
}

interface Stage {
  world: World
  live(life?: Life): () => void
}

interface Order {
  verb: string
  chat?: string
  value?: string
}

/** Opens the director's page on this machine only. */
export async function openDirector(stage: Stage): Promise<Director> {
  const { world } = stage
  let stopLife: (() => void) | undefined

  function obey({ verb, chat = "", value = "" }: Order): void {
    const kind = (value || "text") as Exclude<MessageKind, "notice">
    const verbs: Record<string, () => unknown> = {
      customer: () => world.customerWrites(chat, { kind }),
      phone: () => world.phoneAnswers(chat, { kind }),
      read: () => world.readOnPhone(chat),
      archive: () => world.archive(chat, !world.chat(chat).archived),
      mute: () => world.mute(chat, !world.chat(chat).muted),
      rename: () => world.rename(chat, value),
      resort: () => world.resort(),
      rerender: () => world.rerenderAll(),
      theme: () => world.setTheme(world.settings.theme === "dark" ? "light" : "dark"),
      newline: () => world.setEnterIsNewline(!world.settings.enterIsNewline),
      quick: () => world.setQuickReplies(!world.settings.quickReplies),
      markup: () => world.renameMarkup(value as Markup),
      pageWorld: () => world.switchPageWorld(value as PageWorldMode),
      stale: () => world.setSessionStale(!world.settings.stale),
      life: () => {
        if (stopLife) stopLife()
        stopLife = stopLife ? undefined : stage.live()
      }
    }
    verbs[verb]?.()
  }

  const state = () => ({
    settings: world.settings,
    living: Boolean(stopLife),
    chats: world.chats.map(({ id, name, unread, archived, muted }) => ({ id, name, unread, archived, muted })),
    ledger: world.ledger.slice(-200).reverse()
  })

  const server = createServer(async (request, response) => {
    const send = (type: string, body: string, status = 200) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body)
    // Only a page of our own may direct.
    const { host, origin } = request.headers
    if (!host?.startsWith("127.0.0.1:") || (origin && origin !== `http://${host}`)) return send("text/plain", "", 403)
    if (request.url === "/") return send("text/html", directorPage)
    if (request.url === "/director.js") return send("text/javascript", directorScript)
    if (request.url === "/state") return send("application/json", JSON.stringify(state()))
    if (request.url !== "/order" || request.method !== "POST") return send("text/plain", "", 404)
    try {
      obey(JSON.parse(await bodyOf(request)) as Order)
      return send("application/json", JSON.stringify(state()))
    } catch (error) {
      return send("text/plain", String(error), 400)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ""
  for await (const part of request) body += String(part)
  return body
}
