import { expect, type Page } from "@playwright/test"
import type * as locating from "../../src/contents/page/locate"
import type * as reading from "../../src/contents/page/read"
import type * as scenery from "../../src/contents/page/scenery"
import type { Locator } from "../../src/shared/recipes/recipe"
import type * as shape from "../../src/shared/recipes/recipe"
import type * as sound from "../../src/shared/recipes/sound"
import { whatsapp } from "../../src/shared/recipes/whatsapp"
import { composer, leaf, test } from "../consoles/practice-stage"
import { eyesScript } from "./eyes"

declare const eyes: typeof locating & typeof reading & typeof scenery & typeof sound & typeof shape

let script = ""
test.beforeAll(async () => {
  script = await eyesScript()
})

type Look = Record<string, [count: number, won: number | null]>

/** Every locator that is looked for in the document or in the open conversation. */
const whole: Record<string, Locator | undefined> = {
  present: whatsapp.present,
  signedOut: whatsapp.signedOut,
  dark: whatsapp.theme.dark,
  covers: whatsapp.covers,
  scroller: whatsapp.list.scroller,
  row: whatsapp.list.row,
  root: whatsapp.conversation.root,
  header: whatsapp.conversation.header,
  name: whatsapp.conversation.name.at,
  box: whatsapp.composer.box,
  send: whatsapp.composer.send,
  idle: whatsapp.composer.sendIdle,
  quick: whatsapp.composer.quickReplies,
  dialogs: whatsapp.sending.dialogs,
  panel: whatsapp.messages.root,
  item: whatsapp.messages.item
}
/** What is looked for in each row. */
const perRow = { name: whatsapp.list.name.at, target: whatsapp.list.target, slot: whatsapp.list.slot }

async function see(page: Page): Promise<Look> {
  await page.evaluate(script)
  return page.evaluate(
    ({ whole, perRow, row }) => {
      const seen: Look = {}
      for (const [probe, locator] of Object.entries(whole)) {
        const within = probe === "name" ? document.querySelector("#main") : document
        const { elements, won } = locator && within ? eyes.locate(locator, within) : { elements: [], won: null }
        seen[probe] = [elements.length, won]
      }
      const rows = eyes.locate(row).elements
      for (const [part, locator] of Object.entries(perRow)) {
        const each = rows.map((element) => eyes.locate(locator, element))
        const counts = new Set(each.map(({ elements }) => elements.length))
        const wins = new Set(each.map(({ won }) => won))
        seen[`row ${part}`] = [counts.size === 1 ? [...counts][0]! : -counts.size, wins.size === 1 ? [...wins][0]! : -1]
      }
      return seen
    },
    { whole, perRow, row: whatsapp.list.row }
  )
}

/** Ten chats: two archived, one with oneself; twelve messages and a notice each. */
const open = { chats: 10, messagesPerChat: 12 }
const found = (won: number): [number, number] => [1, won]
const none: [number, null] = [0, null]

const listOnly: Look = {
  ...{ present: found(0), signedOut: none, dark: none, covers: none, scroller: found(0), root: none, header: none },
  ...{ name: none, box: none, send: none, idle: none, quick: none, dialogs: none, panel: none, item: none },
  ...{ "row name": found(0), "row target": found(0), "row slot": found(0) }
}
const chatOpen: Look = {
  ...listOnly,
  ...{ root: found(0), header: found(0), name: found(0), box: found(0), idle: found(0), panel: found(0), item: [13, 0] }
}

const rowsOf = (page: Page) => page.locator("#pane-side [role=row]:not([data-testid=message-yourself-row])").count()
const openFirst = async (page: Page) => {
  await leaf(page, "Marta Quiroga").click()
  await page.locator("#main [data-id]").first().waitFor()
}

test("each locator finds exactly its element on each page", async ({ stage }) => {
  const page = await stage.open(open)
  const rows = await rowsOf(page)
  expect(await see(page), "list").toEqual({ ...listOnly, row: [rows, 0] })

  await openFirst(page)
  expect(await see(page), "chat open").toEqual({ ...chatOpen, row: [rows, 0] })

  await composer(page).pressSequentially("Hola")
  expect(await see(page), "with a draft").toEqual({ ...chatOpen, row: [rows, 0], send: found(0), idle: none })
  await page.keyboard.press("Enter")

  await page.locator("#main footer [data-icon=mic-outlined]").click()
  const recording = await see(page)
  expect([recording.box, recording.idle, recording.send], "recording").toEqual([none, none, found(0)])
  await page.locator("#main footer button").first().click()

  stage.practice.world.customerWrites(stage.practice.world.chatNamed("Marta Quiroga").id, { kind: "photo" })
  await stage.practice.settled()
  await page.locator("#main [data-testid=image-thumb]").last().click()
  expect((await see(page)).covers, "picture viewer").toEqual(found(0))
  await page.keyboard.press("Escape")

  stage.practice.world.setTheme("dark")
  await stage.practice.settled()
  expect((await see(page)).dark, "dark").toEqual(found(0))

  stage.practice.world.setSessionStale(true)
  await stage.practice.settled()
  await expect.poll(async () => (await see(page)).signedOut).toEqual(found(0))
  expect((await see(page)).present, "signed out").toEqual(none)
})

test("a business account's saved replies are found by test id, and by role without it", async ({ stage }) => {
  const page = await stage.open({ ...open, quickReplies: true })
  await openFirst(page)
  await page.keyboard.type("/ho")
  await page.locator("#main [role=listbox]").waitFor()
  expect((await see(page)).quick).toEqual(found(0))
  stage.practice.world.renameMarkup("testids")
  await expect(page.locator("[data-testid=quick-replies-list]")).toHaveCount(0)
  await page.locator("#main [role=listbox]").waitFor()
  expect((await see(page)).quick).toEqual(found(1))
})

test("without test ids the alternatives win, and find the same", async ({ stage }) => {
  const page = await stage.open(open)
  const rows = await rowsOf(page)
  await openFirst(page)
  stage.practice.world.renameMarkup("testids")
  await stage.practice.settled()
  await page.locator("#main [data-id]").first().waitFor()
  expect(await see(page)).toEqual({
    ...chatOpen,
    // The chat with oneself cannot be told by its structure; its name says nothing to the worker.
    row: [rows, 2],
    ...{ "row name": [1, 1], "row target": [1, 1], "row slot": [1, 1] },
    ...{ header: found(1), name: found(1), box: found(1), panel: found(1), item: [13, 1] }
  })
})

test("on a page that changed everywhere nothing is found, rather than something wrong", async ({ stage }) => {
  const page = await stage.open(open)
  await openFirst(page)
  stage.practice.world.renameMarkup("all")
  await stage.practice.settled()
  await expect(page.locator("#main")).toHaveCount(0)
  const seen = Object.entries(await see(page)).filter(([probe]) => !probe.startsWith("row "))
  expect(seen.filter(([, [count]]) => count > 0)).toEqual([])
})

for (const markup of ["none", "testids"] as const) {
  test(`rows say name, unread and whose is the newest; messages their direction and kind (renamed: ${markup})`, async ({
    stage
  }) => {
    const page = await stage.open(open)
    const { world } = stage.practice
    await openFirst(page)
    const { id } = world.chatNamed("Marta Quiroga")
    for (const kind of ["text", "voice", "photo", "sticker", "document"] as const) {
      world.customerWrites(id, { kind })
      world.phoneAnswers(id, { kind })
    }
    world.renameMarkup(markup)
    await stage.practice.settled()
    await page.locator("#main [data-id]").nth(22).waitFor()
    await page.waitForTimeout(300)
    await page.evaluate(script)

    const rows = await page.evaluate(
      (recipe) => eyes.readRows(recipe).map(({ name, unread, mine }) => ({ name, unread, mine })),
      whatsapp
    )
    const listed = world.chats.filter((chat) => !chat.archived && chat.kind !== "self")
    const plain = (name: string) => name.replace(/[\u200e\u202a\u202c]/g, "")
    for (const { name, unread, last } of listed) {
      expect(rows).toContainEqual({ name: plain(name), unread, mine: last?.mine ?? false })
    }

    const drawn = await page.evaluate((recipe) => {
      const panel = eyes.locateOne(recipe.messages.root) as Element
      return eyes.locate(recipe.messages.item, panel).elements.map((item) => ({
        key: item.getAttribute(recipe.messages.key),
        loaded: item.querySelector(recipe.messages.loaded) !== null,
        direction: eyes.directionOf(item, recipe),
        kind: eyes.attachmentOf(item, recipe)
      }))
    }, whatsapp)
    const kinds = { text: "text", voice: "voice", photo: "image", sticker: "sticker", document: "document", notice: "" }
    const said = world.messages(id).filter(({ kind }) => kind !== "notice")
    expect(said.length).toBe(22)
    // Bodies far above are not drawn: they say nothing.
    for (const { key, mine, kind } of said.slice(-10)) {
      const expected = { key, loaded: true, direction: mine ? "out" : "in", kind: kinds[kind] }
      expect(drawn.find((one) => one.key === key)).toEqual(expected)
    }
    for (const { key, loaded } of drawn) {
      const far = await page.locator(`#main [data-id="${key}"][data-virtualized=true]`).count()
      const notice = world.messages(id).find((one) => one.key === key)?.kind === "notice"
      expect(loaded).toBe(far === 0 && !notice)
    }
  })
}

test("every selector parses here, and a recipe with one that does not is refused", async ({ stage }) => {
  const page = await stage.open({ chats: 2 })
  await page.evaluate(script)
  const verdicts = await page.evaluate((recipe) => {
    const passes = (value: unknown) => {
      try {
        eyes.recipe().parse(value)
        return true
      } catch {
        return false
      }
    }
    const broken = (css: string) => ({ ...recipe, present: [{ css, why: "", since: "2026-11" }] })
    return [
      passes(recipe),
      passes(broken("#a >")),
      passes(broken("[b=]")),
      passes(broken(":no-such")),
      passes(broken("#a"))
    ]
  }, whatsapp)
  expect(verdicts).toEqual([true, false, false, false, true])
})
