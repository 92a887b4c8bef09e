import type { Host } from "./host"
import { consoleUrl } from "./wire"

type Api = Record<string, (...args: never[]) => unknown>
interface Alarm {
  name: string
  scheduledTime: number
  periodInMinutes?: number
  timer: ReturnType<typeof setTimeout>
}
interface Script {
  func?: string
  args?: unknown[]
  files?: string[]
}
interface Sheet {
  css: string
}
/** What the worker puts into a console's tab, by the file it names. */
const injected: Record<string, string> = { "mount.tsx": "/overlay.js", "badges.ts": "/badges.js" }

/** What outlives the worker: what a test reads, and answers it gives for a console's page. */
export class BrowserState {
  readonly session: Record<string, unknown> = {}
  readonly alarms = new Map<string, Alarm>()
  readonly notifications: Record<string, unknown> = {}
  badgeText = ""
  /** Turno's sound was heard so often; it sounds until a page of ours says that it is over. */
  sounds = 0
  sounding = false
  /** Addresses that were opened, in a tab or as the options. */
  readonly opened: string[] = []
  /** Messages to a console's tab, oldest first. */
  readonly toTabs: { tab: number; message: unknown }[] = []
  /** What a console's page answers a message with, where none is there or it says nothing. */
  tabAnswer: unknown = null
  /**
   * What page-world readers find, by their function's name. By name and first argument it is what they find whatever the
   * console's page has to say; else the page comes first.
   */
  readers: Record<string, unknown> = {}
  /** What is in front of the person: null = another program. */
  front: string | null = consoleUrl
  idle: "active" | "idle" | "locked" = "active"
}

/** The parts of `chrome.*` that Turno uses, as the browser process of a test carries them out. */
export function chromeApi(host: Host): Api & { state?: never } {
  const state = new BrowserState()
  Object.assign(globalThis, { browserState: state })
  const { session, alarms } = state

  const changed = (changes: object) => {
    host.eventForPages("storage.session.onChanged", [changes])
    if (host.isAwake) host.event("storage.session.onChanged", [changes])
  }
  const pick = (wanted: string | string[] | null) =>
    wanted === null ? { ...session } : Object.fromEntries([wanted].flat().map((key) => [key, session[key]]))

  const tabs = () => [
    { id: 1, url: consoleUrl, active: state.front === consoleUrl, windowId: 1 },
    ...[...host.surfaces.values()]
      .filter(({ kind }) => kind === "own")
      .map((one) => ({ id: host.tabOf(one), url: one.url, active: state.front === one.url, windowId: 1 }))
  ]
  const tab = (id: number) => {
    const found = tabs().find((one) => one.id === id)
    if (!found) throw new Error(`No tab with id: ${id}.`)
    return found
  }
  const plain = ({ name, scheduledTime, periodInMinutes }: Alarm) => ({ name, scheduledTime, periodInMinutes })
  const clear = (name: string) => {
    clearTimeout(alarms.get(name)?.timer)
    return alarms.delete(name)
  }
  const ring = (name: string, at: number, periodInMinutes: number | undefined) => {
    clear(name)
    // A timer holds 24 days at most; nothing here waits longer.
    const timer = setTimeout(
      () => {
        if (periodInMinutes) ring(name, at + periodInMinutes * 60_000, periodInMinutes)
        else alarms.delete(name)
        host.event("alarms.onAlarm", [{ name, scheduledTime: at }])
      },
      Math.min(Math.max(at - Date.now(), 0), 2 ** 31 - 1)
    )
    alarms.set(name, { name, scheduledTime: at, ...(periodInMinutes && { periodInMinutes }), timer })
  }
  const toConsole = (path: string, args: unknown[]) => {
    const all = [...host.surfaces.values()].filter(({ kind }) => kind === "console")
    for (const { client } of all) host.eventForPages(path, args, client)
    return all.length > 0
  }
  const popups = () => [...host.surfaces.values()].filter(({ kind }) => kind === "popup")

  return {
    "storage.session.get": (wanted: string | string[] | null) => pick(wanted),
    "storage.session.set": (values: Record<string, unknown>) => {
      const changes = Object.fromEntries(
        Object.entries(values).map(([key, newValue]) => [key, { oldValue: session[key], newValue }])
      )
      Object.assign(session, values)
      changed(changes)
    },
    "storage.session.remove": (keys: string | string[]) => {
      for (const key of [keys].flat()) delete session[key]
      changed(Object.fromEntries([keys].flat().map((key) => [key, {}])))
    },
    "alarms.get": (name: string) => {
      const found = alarms.get(name)
      return found && plain(found)
    },
    "alarms.getAll": () => [...alarms.values()].map(plain),
    "alarms.create": (name: string, { when, periodInMinutes }: { when?: number; periodInMinutes?: number }) =>
      ring(name, when ?? Date.now() + (periodInMinutes ?? 1) * 60_000, periodInMinutes),
    "alarms.clear": (name: string) => clear(name),
    "action.setBadgeText": ({ text }: { text: string }) => {
      state.badgeText = text
    },
    "action.getBadgeText": () => state.badgeText,
    "action.setBadgeBackgroundColor": () => undefined,
    "action.setBadgeTextColor": () => undefined,
    "action.openPopup": () => {
      throw new Error("Could not find an active browser window.")
    },
    "notifications.create": (id: string, notice: unknown) => {
      state.notifications[id] = notice
      return id
    },
    "notifications.getAll": () => state.notifications,
    "notifications.clear": (id: string) => delete state.notifications[id],
    "idle.queryState": () => state.idle,
    "idle.setDetectionInterval": () => undefined,
    "offscreen.createDocument": () => {
      if (state.sounding) throw new Error("Only a single offscreen document may be created.")
      state.sounding = true
      state.sounds++
    },
    "offscreen.closeDocument": () => {
      if (!state.sounding) throw new Error("No current offscreen document.")
      state.sounding = false
    },
    "runtime.getContexts": ({ contextTypes: [type] }: { contextTypes: string[] }) => {
      if (type === "POPUP") return popups().map(({ url }) => ({ contextType: type, documentUrl: url }))
      return type === "OFFSCREEN_DOCUMENT" && state.sounding ? [{ contextType: type }] : []
    },
    "runtime.openOptionsPage": () => {
      state.opened.push("options.html")
    },
    "runtime.sendMessage": (message: unknown) => host.eventForPages("runtime.onMessage", [message, {}]),
    "scripting.executeScript": async ({ func, args = [], files = [] }: Script) => {
      for (const file of files) toConsole("page.script", [injected[file]])
      if (!func) return [{ result: null }]
      const { readers } = state
      const [exact, inPage] = [
        readers[`${func}:${String(args[0])}`],
        () => host.askConsole("page.reader", [func, args])
      ]
      return [{ result: exact ?? (await inPage()) ?? readers[func] ?? null }]
    },
    "scripting.insertCSS": ({ css }: Sheet) => toConsole("page.sheet", [css, true]),
    "scripting.removeCSS": ({ css }: Sheet) => toConsole("page.sheet", [css, false]),
    "tabs.query": () => tabs(),
    "tabs.get": (id: number) => tab(id),
    "tabs.update": (id: number, { active, url }: { active?: boolean; url?: string }) => {
      if (url) state.opened.push(url)
      if (active) state.front = tab(id).url
      return tab(id)
    },
    "tabs.create": ({ url }: { url: string }) => {
      state.opened.push(url)
    },
    "tabs.sendMessage": async (id: number, message: unknown) => {
      state.toTabs.push({ tab: tab(id).id, message })
      const answer = id === 1 ? await host.askConsole("runtime.onMessage", [message, {}]) : undefined
      return answer ?? state.tabAnswer
    },
    "windows.getLastFocused": () => ({ focused: state.front !== null, tabs: tabs() }),
    "windows.update": () => undefined
  }
}
