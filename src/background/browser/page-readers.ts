import browser from "webextension-polyfill"
import * as z from "zod/mini"
import type { Reading } from "../ports"
import { lazy } from "~shared/lazy"
import type { Locator, ValueRule } from "~shared/recipes/recipe"
import type { Pattern } from "~shared/workspace"

/**
 * The closed list of page-world readers. Each is one self-contained function: run with executeScript in the page's own
 * world, everything by arguments, the whole body in `try`, an answer of plain values. The page can forge every answer, so
 * each is parsed. None returns text of a message.
 */

const listed = lazy(() =>
  z.object({
    id: z.string().check(z.minLength(1), z.maxLength(120)),
    linkedId: z.nullable(z.string().check(z.maxLength(120))),
    name: z.string().check(z.maxLength(400)),
    kind: z.enum(["contact", "group", "channel", "self"]),
    archived: z.boolean(),
    muted: z.boolean(),
    unread: z.number().check(z.int(), z.gte(0)),
    lastAt: z.nullable(z.number().check(z.gte(0), z.lte(8.64e12))),
    lastKey: z.nullable(z.string().check(z.maxLength(120))),
    lastFromMe: z.nullable(z.boolean()),
    matched: z.nullable(z.string().check(z.maxLength(20)))
  })
)
const whatsappAnswer = lazy(() =>
  z.object({ account: z.nullable(z.string().check(z.maxLength(120))), chats: z.array(listed()) })
)
const rowsAnswer = lazy(() =>
  z.array(z.object({ name: z.string().check(z.maxLength(400)), id: z.nullable(z.string().check(z.maxLength(120))) }))
)

/**
 * All chats of WhatsApp's own list, or only the one in front. Phrases are looked for in each chat's newest message, here, and
 * only the name of the one found goes back.
 */
function whatsappChats(which: "all" | "front", phrases: Pattern[]) {
  try {
    const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase()
    const sought = phrases.map(({ id, phrase }) => ({ id, phrase: folded(phrase) }))
    // biome-ignore lint/suspicious/noExplicitAny: the page's own objects
    const load = (globalThis as any).require
    const { Chat } = load("WAWebCollections")
    const own = load("WAWebUserPrefsMeUser")?.getMaybeMePnUser?.() ?? null
    let phoneOf: ((id: unknown) => { _serialized?: string } | null) | null = null
    try {
      phoneOf = load("WAWebApiContact")?.getPhoneNumber ?? null
    } catch {}
    const front = which === "front" ? Chat.getActive() : null
    const models = which === "front" ? (front ? [front] : []) : Chat.getModelsArray()
    const account = own?._serialized ?? null
    const chats = []
    for (const chat of models) {
      const id = chat.id?._serialized
      if (typeof id !== "string") continue
      const server = chat.id.server ?? id.split("@")[1] ?? ""
      let linkedId = null
      if (server === "lid" && phoneOf) {
        try {
          linkedId = phoneOf(chat.id)?._serialized ?? null
        } catch {}
      }
      const key = chat.lastReceivedKey
      const newest = sought.length ? (chat.lastMessage ?? chat.msgs?.last?.() ?? null) : null
      const body = typeof newest?.body === "string" ? folded(newest.body) : ""
      const isSelf = account !== null && (id === account || linkedId === account)
      const isChannel = server === "newsletter" || server === "broadcast" || chat.isNewsletter === true
      chats.push({
        id,
        linkedId: typeof linkedId === "string" ? linkedId : null,
        name: String(chat.formattedTitle ?? chat.name ?? ""),
        kind: isSelf
          ? "self"
          : isChannel
            ? "channel"
            : server === "g.us" || chat.isGroup === true
              ? "group"
              : "contact",
        archived: chat.archive === true,
        muted: chat.mute?.isMuted === true,
        unread: Math.max(0, Number(chat.unreadCount) || 0),
        lastAt: typeof chat.t === "number" ? chat.t : null,
        lastKey: typeof key?.id === "string" ? key.id : null,
        lastFromMe:
          typeof key?.fromMe === "boolean" ? key.fromMe : typeof chat.lastFromMe === "boolean" ? chat.lastFromMe : null,
        matched: body === "" ? null : (sought.find((one) => body.includes(one.phrase))?.id ?? null)
      })
    }
    return { ok: true as const, account: typeof account === "string" ? account : null, chats }
  } catch {
    return { ok: false as const }
  }
}

/** A row of the list as a recipe finds it: css and what it must contain. */
interface Found {
  css: string
  has: string
  not: string
}

/** Chat ids of the drawn rows, from the keys of the framework's own tree, in document order. */
function fiberRows(rows: Found[], names: string[], attribute: string) {
  try {
    const found = []
    const fits = (one: Found) => (row: Element) =>
      (one.has === "" || row.querySelector(one.has) !== null) && (one.not === "" || row.querySelector(one.not) === null)
    let drawn: Element[] = []
    for (const one of rows) {
      if (drawn.length === 0) drawn = [...document.querySelectorAll(one.css)].filter(fits(one))
    }
    for (const row of drawn) {
      let named: Element | null = null
      for (const css of names) named ??= row.querySelector(css)
      const property = Object.keys(row).find((key) => key.startsWith("__reactFiber$"))
      // biome-ignore lint/suspicious/noExplicitAny: the page's own objects
      let fiber = property ? (row as any)[property] : null
      let id: string | null = null
      for (let up = 0; up < 6 && fiber && !id; up++) {
        if (typeof fiber.key === "string" && fiber.key.includes("@")) id = fiber.key
        fiber = fiber.return
      }
      found.push({ name: (attribute ? named?.getAttribute(attribute) : named?.textContent) ?? "", id })
    }
    return { ok: true as const, rows: found }
  } catch {
    return { ok: false as const }
  }
}

/** What the framework's own tree, as it is drawn now, gives the components around an element by this name; the nearest counts. */
function fiberProperty(elements: Found[], name: string) {
  try {
    let element: Element | null = null
    for (const { css } of elements) element ??= document.querySelector(css)
    const key = element && Object.keys(element).find((one) => one.startsWith("__reactFiber$"))
    const path = []
    // biome-ignore lint/suspicious/noExplicitAny: the page's own objects
    for (let fiber = key ? (element as any)[key] : null; fiber; fiber = fiber.return) path.unshift(fiber)
    let value = null
    // Each fiber has a twin from the last drawing; those below the current root are the ones that count.
    let at = path[0]?.stateNode?.current
    for (const next of path.slice(1)) {
      let child = at?.child
      while (child && child !== next && child !== next.alternate) child = child.sibling
      if (!child) break
      at = child
      if (typeof at.memoizedProps?.[name] === "boolean") value = at.memoizedProps[name]
    }
    return { ok: true as const, value }
  } catch {
    return { ok: false as const }
  }
}

async function inPage<A extends unknown[], R>(
  tab: number,
  func: (...args: A) => R,
  args: A
): Promise<Awaited<R> | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, world: "MAIN", func, args })
    return (frame?.result ?? null) as Awaited<R> | null
  } catch {
    return null
  }
}

async function whatsapp(tab: number, which: "all" | "front", phrases: readonly Pattern[]): Promise<Reading | null> {
  const answer = await inPage(tab, whatsappChats, [which, [...phrases]])
  if (!answer?.ok) return null
  const parsed = z.safeParse(whatsappAnswer(), answer)
  return parsed.success ? parsed.data : null
}

/** Readers by the name a recipe gives. Null: there is no such reader, or the page does not answer it. */
export const readList = (
  reader: string | undefined,
  tab: number,
  phrases: readonly Pattern[]
): Promise<Reading | null> => (reader === "whatsapp-chats" ? whatsapp(tab, "all", phrases) : Promise.resolve(null))

export const readFront = (reader: string | undefined, tab: number): Promise<Reading | null> =>
  reader === "whatsapp-chats" ? whatsapp(tab, "front", []) : Promise.resolve(null)

export async function readRows(reader: string | undefined, tab: number, row: Locator, name: ValueRule) {
  if (reader !== "react-keys") return null
  const rows = row.map(({ css, has = "", hasNot = "" }) => ({ css, has, not: hasNot }))
  const answer = await inPage(tab, fiberRows, [rows, name.at.map((one) => one.css), name.attr ?? ""])
  if (!answer?.ok) return null
  const parsed = z.safeParse(rowsAnswer(), answer.rows)
  return parsed.success ? parsed.data : null
}

/** Whether a plain Enter makes a line; null = the page does not tell. */
export async function readLines(
  reader: string | undefined,
  tab: number,
  box: Locator,
  property: string | undefined
): Promise<boolean | null> {
  if (reader !== "react-property" || !property) return null
  const boxes = box.map(({ css }) => ({ css, has: "", not: "" }))
  const answer = await inPage(tab, fiberProperty, [boxes, property])
  const parsed = z.safeParse(z.boolean(), answer?.ok ? answer.value : null)
  return parsed.success ? parsed.data : null
}
