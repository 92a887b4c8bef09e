import { expect } from "@playwright/test"
import { leaf, test } from "./practice-stage"

test("names in the markup vanish and come back; a re-render makes all nodes new", async ({ stage }) => {
  const page = await stage.open()
  const { world } = stage.practice
  await leaf(page, "Marta Quiroga").click()
  const pane = await page.locator("#pane-side").elementHandle()
  world.rerenderAll()
  await stage.practice.settled()
  expect(await pane?.evaluate((element) => element.isConnected)).toBe(false)
  await expect(page.locator("#main header")).toHaveCount(1)

  world.renameMarkup("testids")
  await stage.practice.settled()
  await expect(page.locator("[data-testid=cell-frame-container]")).toHaveCount(0)
  await expect(page.locator('#main footer [contenteditable="true"][role="textbox"]')).toHaveCount(1)
  await expect(page.locator("#main [data-id]").first()).toBeAttached()

  world.renameMarkup("all")
  await stage.practice.settled()
  await expect(page.locator("#side, #pane-side, #main, [role=row], footer, [data-testid], [data-id]")).toHaveCount(0)

  world.renameMarkup("none")
  await stage.practice.settled()
  await expect(page.locator("#pane-side [data-testid=cell-frame-container]").first()).toBeAttached()
  world.setSessionStale(true)
  await stage.practice.settled()
  await expect(page.locator("[data-testid=link-device-qr-code]")).toBeVisible()
  await expect(page.locator("#pane-side")).toHaveCount(0)
})

test("the page's own objects answer, by the mode", async ({ stage }) => {
  const page = await stage.open()
  const { world } = stage.practice
  await leaf(page, "Joaquín Beltrán").click()
  const ask = () =>
    page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page's own objects have no types
      const ask = (window as { require?: (name: string) => any }).require
      if (!ask) return undefined
      const active = ask("WAWebCollections").Chat.getActive()
      const row = [...document.querySelectorAll("#pane-side [role=row]")].find((each) => each.ariaSelected === "true")
      const fiber = Object.entries(row ?? {}).find(([name]) => name.startsWith("__reactFiber"))?.[1]
      let refused = false
      try {
        ask("WAWebNothing")
      } catch {
        refused = true
      }
      return {
        refused,
        id: active.id._serialized,
        last: active.lastReceivedKey?.id,
        count: ask("WAWebCollections").Chat.getModelsArray().length,
        me: ask("WAWebUserPrefsMeUser").getMaybeMePnUser()._serialized,
        phone: ask("WAWebApiContact").getPhoneNumber(active.id)?._serialized,
        key: fiber?.return?.return?.key
      }
    })
  const chat = world.chatNamed("Joaquín Beltrán")
  const { id, phone, last } = chat
  const { account } = world.settings
  expect(await ask()).toEqual({ refused: true, id, key: id, phone, last: last?.key, count: 40, me: account })
  world.switchPageWorld("no-last-key")
  await stage.practice.settled()
  expect((await ask())?.last).toBeUndefined()
  world.switchPageWorld("none")
  await stage.practice.settled()
  expect(await ask()).toBeUndefined()
})

test("five hundred chats and a long one stay quick", async ({ stage }) => {
  const begun = Date.now()
  const page = await stage.open({ chats: 500, bigChatMessages: 5000, quiet: true })
  expect(Date.now() - begun).toBeLessThan(6000)
  expect(await page.locator("#pane-side [role=row]").count()).toBeLessThan(40)
  await leaf(page, "Joaquín Beltrán").click()
  await expect(page.locator("#main [data-id]")).toHaveCount(5001)
  expect(await page.locator("#main [data-testid=msg-container]").count()).toBeLessThan(120)
  const panel = page.locator("[data-testid=conversation-panel-messages]")
  expect(
    await panel.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight)
  ).toBeLessThan(2)
  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  await expect.poll(() => page.locator("#main [data-id][data-virtualized=false]").count()).toBeLessThan(150)
})
