import type { Frame, Page } from "@playwright/test"
import { type Day, often } from "./day"
import { expect } from "./stage"

/** The frame that shows a part of ours: the closed root hides it from locators, not from the list of frames. */
export async function frameOf(page: Page, part: "panel" | "card"): Promise<Frame> {
  let found: Frame | undefined
  await expect
    .poll(
      async () => {
        for (const frame of page.frames().filter((one) => one.url().includes("tabs/drawer.html")))
          if (await frame.locator(`[data-frame=${part}]`).count()) found = frame
        return found !== undefined
      },
      { timeout: 10_000, intervals: often }
    )
    .toBe(true)
  return found as Frame
}

/** The card that stood open has left its frame: until then another one asked for is not the one that is seen there. */
export async function noCard(page: Page): Promise<void> {
  const cards = () =>
    Promise.all(
      page
        .frames()
        .filter((one) => one.url().includes("tabs/drawer.html"))
        .map((one) => one.locator("[data-frame=card]").count())
    )
  await expect.poll(async () => (await cards()).filter((count) => count > 0).length).toBe(0)
}

/** Opens the drawer by its icon and waits until the contact is in it. */
export async function openDrawer(day: Pick<Day, "page" | "bar">): Promise<Frame> {
  await day.bar.click("button", /^(Abrir el panel|Abrir o painel|Open the panel)$/)
  const panel = await frameOf(day.page, "panel")
  await panel.getByRole("main").waitFor()
  return panel
}

export const noteField = (panel: Frame) => panel.locator(".note-new textarea")

/** What the page's own first listener heard of keys, text and clipboard. */
export const heard = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { __heard: unknown[] }).__heard.length)

export const heardSince = (page: Page, from: number): Promise<string[]> =>
  page.evaluate(
    (at) =>
      (window as unknown as { __heard: { type: string; key: string }[] }).__heard
        .slice(at)
        .map(({ type, key }) => `${type} ${key}`),
    from
  )
