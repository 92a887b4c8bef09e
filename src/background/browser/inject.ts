import browser from "webextension-polyfill"
import badges from "url:../../contents/badges/badges.ts"
import overlay from "url:../../contents/overlay/mount.tsx"
import type { RoomPart } from "../ports"
import type { Recipe } from "~shared/recipes/recipe"

const file = (url: string) => new URL(url).pathname.slice(1)

/** Injects a lazy half into the isolated world of a console tab. It leaves by itself when it is there already. */
export async function draw(tab: number, part: "overlay" | "badges"): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      files: [file(part === "overlay" ? overlay : badges)]
    })
    return true
  } catch {
    return false
  }
}

const rail = 48
/** The panel of the drawer: narrower from the first width on, wide from the second. */
const panels = [
  { from: 1024, width: 248 },
  { from: 1280, width: 288 }
]

/** A margin alone would push out what says that it is as wide as the window. */
const giveWay = (width: number) =>
  `{inline-size:calc(100% - ${width}px)!important;margin-inline-end:${width}px!important}`

const sheets: Record<RoomPart, (recipe: Recipe) => string> = {
  bar: ({ room }) => `${room.bar}{margin-block-end:40px!important}`,
  rows: ({ room }) => `${room.row}{margin-inline-end:56px!important}`,
  strip: ({ room }) => `${room.strip}{margin-block-end:32px!important}`,
  rail: ({ room }) => [room.page, ...(room.layers ? [room.layers] : [])].join() + giveWay(rail),
  // Weighs more than the rail's rule, whichever came last. Where the console would be left with too little there is none.
  panel: ({ room }) =>
    panels
      .map(({ from, width }) => {
        const least = Math.max(from, room.least + rail + width)
        return `@media (width>=${least}px){:is(${room.page}):not(#turno)${giveWay(rail + width)}}`
      })
      .join("")
}

/**
 * Takes room in the page, or gives it back: a style sheet that the page cannot see or wipe (critical-path.md 8.2). Taken
 * twice it would have to be given back twice, so it is taken away first.
 */
export async function room(tab: number, recipe: Recipe, part: RoomPart, on: boolean): Promise<boolean> {
  const sheet = { target: { tabId: tab }, css: sheets[part](recipe) }
  try {
    // Done in this order; nobody waits for the first.
    await Promise.all([browser.scripting.removeCSS(sheet), on && browser.scripting.insertCSS(sheet)])
    return true
  } catch {
    return false
  }
}

/** Console tabs that were open before Turno was installed or updated: Chrome does not start scripts in them. */
export async function adopt(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? [])
    for (const tab of await browser.tabs.query({ url: script.matches ?? [] }))
      if (tab.id !== undefined && !tab.discarded)
        await browser.scripting
          .executeScript({ target: { tabId: tab.id }, files: script.js ?? [] })
          .catch(() => undefined)
}
