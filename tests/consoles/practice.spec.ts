import { expect } from "@playwright/test"
import { composer, leaf, rowTitles, test } from "./practice-stage"

test("a customer's message re-sorts the list and counts as unread until the chat is opened", async ({ stage }) => {
  const page = await stage.open()
  const { world } = stage.practice
  const { id, unread } = world.chatNamed("Rodrigo Mena")
  expect((await rowTitles(page))[0]).toBe("Marta Quiroga")

  world.customerWrites(id, { text: "¿Siguen ahí?", count: 2 })
  await stage.practice.settled()
  expect((await rowTitles(page))[0]).toBe("Rodrigo Mena")
  const row = page.locator("#pane-side [data-testid=list-item-0]")
  await expect(row.locator("[data-testid=icon-unread-count]")).toHaveText(String(unread + 2))
  await expect(row.locator("[data-testid=last-msg-status]")).toContainText("¿Siguen ahí?")

  await row.evaluate((element: HTMLElement) => element.click())
  await expect(page.locator("#main")).toHaveCount(0)
  await leaf(page, "Rodrigo Mena").click()
  await expect(page.locator("#main [data-testid=conversation-info-header-chat-title]")).toHaveText("Rodrigo Mena")
  await expect(page.locator("#main header [title]").first()).toHaveAttribute("title", "Detalles del perfil")
  await expect(composer(page)).toBeFocused()
  await stage.practice.settled()
  expect(world.chat(id).unread).toBe(0)
  expect(stage.lastOf("opened")).toMatchObject({ chat: id, tab: stage.practice.tabOf(page) })

  world.customerWrites(id, {})
  await stage.practice.settled()
  expect(world.chat(id).unread).toBe(0)
})

test("everything an agent sends is in the ledger with its tab and means", async ({ stage }) => {
  const page = await stage.open()
  const { world } = stage.practice
  await leaf(page, "Marta Quiroga").click()
  const { id } = world.chatNamed("Marta Quiroga")
  const send = page.locator("#main footer button[aria-label=Enviar]")

  await composer(page).pressSequentially("Hola, Martá")
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.type("hasta el jueves 👍🏽")
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toMatchObject({
    chat: id,
    how: "enter",
    messageKind: "text",
    tab: stage.practice.tabOf(page)
  })
  expect(world.messages(id).at(-1)?.text).toBe("Hola, Martá\nhasta el jueves 👍🏽")
  expect(await page.evaluate(() => window.__heard.filter((each) => each.type === "keydown").length)).toBeGreaterThan(20)

  await expect(send).toHaveCount(0)
  await composer(page).pressSequentially("Otra")
  await send.click()
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toMatchObject({ how: "button" })

  await page.locator("#main footer [data-icon=mic-outlined]").click()
  await send.click()
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toMatchObject({ how: "voice", messageKind: "voice" })

  await page.getByRole("button", { name: "Adjuntar" }).click()
  await page.getByRole("menuitem", { name: "Fotos y videos" }).click()
  await page.keyboard.type("Con comentario")
  await page.locator("[data-testid=drawer-middle] [aria-label=Enviar]").click()
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toMatchObject({ how: "photo", messageKind: "photo" })
  expect(world.messages(id).at(-1)?.text).toBe("Con comentario")

  await page.getByRole("button", { name: "Emojis, GIF, stickers" }).click()
  await page.getByRole("button", { name: "Sticker 2" }).click()
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toMatchObject({ how: "sticker", messageKind: "sticker" })

  const bubble = page.locator("#main [data-id]", { hasText: "Con comentario" })
  await bubble.hover()
  await bubble.getByRole("button", { name: "Menú contextual" }).click()
  await page.getByRole("menuitem", { name: "Reenviar" }).click()
  await page.getByRole("option", { name: "Lorena Paz" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click()
  await stage.practice.settled()
  const other = world.chatNamed("Lorena Paz")
  expect(stage.lastOf("agent")).toMatchObject({ chat: other.id, how: "forward", messageKind: "photo" })
  await expect(page.locator("#main [data-testid=conversation-info-header-chat-title]")).toHaveText("Lorena Paz")

  const key = stage.lastOf("agent")?.key ?? ""
  const bubbleOf = page.locator(`#main [data-id="${key}"][data-testid="conv-msg-${key}"] [data-testid=msg-container]`)
  const align = (element: Element) => getComputedStyle(element.parentElement as Element).alignItems
  expect(await bubbleOf.evaluate(align)).toBe("flex-end")
})

test("Enter makes a line when the person chose so", async ({ stage }) => {
  const page = await stage.open({ enterIsNewline: true, language: "en" })
  await leaf(page, "Grace Whitlock").click()
  await composer(page).pressSequentially("One")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Two")
  expect(stage.lastOf("agent")).toBeUndefined()
  await page.locator("#main footer button[aria-label=Send]").click()
  await stage.practice.settled()
  expect(stage.practice.world.messages(stage.practice.world.chatNamed("Grace Whitlock").id).at(-1)?.text).toBe(
    "One\nTwo"
  )
})

test("Enter inside a composition sends nothing", async ({ stage }) => {
  const page = await stage.open()
  await leaf(page, "Marta Quiroga").click()
  await composer(page).pressSequentially("Hola ")
  const devtools = await stage.context.newCDPSession(page)
  await devtools.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 })
  const enter = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 }
  await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter })
  await devtools.send("Input.insertText", { text: "你" })
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter })
  await stage.practice.settled()
  expect(stage.lastOf("agent")).toBeUndefined()
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(stage.practice.world.messages(stage.practice.world.chatNamed("Marta Quiroga").id).at(-1)?.text).toBe("Hola 你")
})

test("two tabs show one account, and history outlives a reload", async ({ stage }) => {
  const one = await stage.open()
  const two = await stage.visit()
  await leaf(one, "Valentina Ortiz").click()
  await composer(one).pressSequentially("Desde la primera")
  await one.keyboard.press("Enter")
  await stage.practice.settled()
  expect((await rowTitles(two))[0]).toBe("Valentina Ortiz")
  expect(stage.practice.tabOf(one)).not.toBe(stage.practice.tabOf(two))

  const tab = stage.practice.tabOf(one)
  await one.reload()
  await leaf(one, "Valentina Ortiz").click()
  await expect(one.locator("#main [data-id]").last()).toContainText("Desde la primera")
  expect(stage.practice.tabOf(one)).toBe(tab)
})
