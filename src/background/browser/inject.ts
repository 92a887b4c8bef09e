import browser from "webextension-polyfill"
import badges from "url:../../contents/badges/badges.ts"
import overlay from "url:../../contents/overlay/mount.tsx"
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

const sheets = {
  bar: ({ room }: Recipe) => `${room.bar}{margin-block-end:40px!important}`,
  rows: ({ room }: Recipe) => `${room.row}{margin-inline-end:56px!important}`
}

/**
 * Takes room in the page, or gives it back: a style sheet that the page cannot see or wipe (critical-path.md 8.2). Taken
 * twice it would have to be given back twice, so it is taken away first.
 */
export async function room(tab: number, recipe: Recipe, part: "bar" | "rows", on: boolean): Promise<boolean> {
  const sheet = { target: { tabId: tab }, css: sheets[part](recipe) }
  try {
    await browser.scripting.removeCSS(sheet)
    if (on) await browser.scripting.insertCSS(sheet)
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
