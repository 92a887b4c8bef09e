import { Day } from "./day"
import { frameOf } from "./frames"
import { composer, expect, openChat, test } from "./stage"

type Heard = { type: string; key?: string }[]

test("the page hears no key while a menu of ours is open, and Escape and arrows do not act on the console", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  await openChat(day.page, chat.name)
  const heard = () =>
    day.page.evaluate(() =>
      (window as unknown as { __heard: Heard }).__heard.filter((one) => one.type.startsWith("key"))
    )
  await day.bar.click("button", /^(Más|More)/)
  await day.bar.wait("menu")
  const before = (await heard()).length
  for (const key of ["ArrowDown", "ArrowDown", "End", "x", "Home", "Escape"]) await day.page.keyboard.press(key)
  await day.bar.gone("menu")
  expect((await heard()).slice(before)).toEqual([])
  await expect(day.page.locator("#main")).toBeVisible()

  // Finding who gets it is typing: in a frame, where the page hears nothing at all.
  await day.bar.click("button", /^(Asign|Assign)/)
  const card = await frameOf(day.page, "card")
  await expect(card.getByRole("combobox")).toBeFocused()
  const atCard = (await heard()).length
  await day.page.keyboard.type("ana")
  await expect(card.getByRole("option")).toHaveCount(1)
  await day.page.keyboard.press("ArrowDown")
  await day.page.keyboard.press("Escape")
  await expect(composer(day.page)).toBeFocused()
  // The release of the key that gave the focus back is the page's: nothing acts on that.
  const release = (one: Heard[number]) => one.type === "keyup" && one.key === "Escape"
  expect((await heard()).slice(atCard).filter((one) => !release(one))).toEqual([])
  await day.bar.ask(await day.bar.wait("button", /^(Take|Tomar)/), "function () { this.focus() }")
  const onBar = (await heard()).length
  for (const key of ["x", "ArrowRight", "ArrowDown", "Escape"]) await day.page.keyboard.press(key)
  expect((await heard()).slice(onBar)).toEqual([])
  await expect(day.page.locator("#main")).toBeVisible()
  await day.page.keyboard.press("Home")
  await day.bar.ask(await day.bar.wait("button", /^(Take|Tomar)/), "function () { this.focus() }")
  await day.page.keyboard.press("Enter")
  await day.knows(chat, { assignee: "me" })
  await composer(day.page).click()
  await day.page.keyboard.press("a")
  expect((await heard()).length).toBeGreaterThan(onBar)
})

test("a row's menu by keyboard: Take and Assign without opening the chat, and the console hears nothing of it", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  await day.desk.send("member.add", { name: "Ana Ríos", role: "agent" })
  const chat = await day.waits(day.customer(0))
  await expect.poll(() => day.page.locator("turno-badge").count()).toBe(1)
  const opened = day.world.ledger.filter((entry) => entry.kind === "opened").length
  await day.page.locator("turno-badge").click()
  await day.bar.wait("menuitem", /^(Asignar|Assign)/)
  await day.bar.click("menuitem", /^(Asignar|Assign)/)
  await day.bar.click("menuitemradio", /^Ana Ríos/)
  await day.knows(chat, { assignee: "ana-rios" })
  const keysHeard = () =>
    day.page.evaluate(() =>
      (window as unknown as { __heard: Heard }).__heard.filter((one) => one.type.startsWith("key"))
    )
  const before = (await keysHeard()).length
  const badge = await stage.inside(day.page, "turno-badge")
  await badge.ask(await badge.wait("button"), "function () { this.focus() }")
  for (const key of ["x", "Space"]) await day.page.keyboard.press(key)
  await day.bar.wait("menuitem", /^(Cerrar|Close)/)
  for (const key of ["y", "End", "ArrowUp", "ArrowDown"]) await day.page.keyboard.press(key)
  expect((await keysHeard()).slice(before)).toEqual([])
  await day.bar.click("menuitem", /^(Cerrar|Close)/)
  await day.knows(chat, { stage: "closed" })
  expect(day.world.ledger.filter((entry) => entry.kind === "opened")).toHaveLength(opened)
})

test("the page can look into nothing of ours, and there is nothing to type in", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  await openChat(day.page, chat.name)
  await day.bar.wait("toolbar")
  await expect.poll(() => day.page.locator("turno-badge").count()).toBe(1)
  const open = await day.page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((one) => one.localName.startsWith("turno-")).map((one) => one.shadowRoot)
  )
  expect(open.length).toBe(2)
  expect(open.every((root) => root === null)).toBe(true)
  expect(await day.bar.textFields()).toBe(0)
  const globals = await day.page.evaluate(() => Object.keys(window).filter((name) => /turno/i.test(name)))
  expect(globals).toEqual([])
})

test("no text of a message is stored, told to the worker or sent anywhere; nothing leaves this browser", async ({
  stage
}) => {
  const requests: string[] = []
  stage.context.on("request", (request) => {
    if (!/^(https:\/\/web\.whatsapp\.com|chrome-extension:|data:|blob:)/.test(request.url()))
      requests.push(request.url())
  })
  const day = await Day.begin(stage)
  await day.desk.page.evaluate(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    chrome.runtime.onMessage.addListener((message) => void told.push(message))
  })
  const chat = day.customer(0)
  const secret = "Mi clave es zarzamora-4711"
  day.world.customerWrites(chat.id, { text: secret })
  await day.knows(chat, { waiting: 1 })
  await openChat(day.page, chat.name)
  await composer(day.page).click()
  await day.page.keyboard.type("Su pedido secreto-9922 va en camino")
  await day.page.keyboard.press("Enter")
  await day.knows(chat, { waiting: 0 })
  const stored: Record<string, unknown>[] = []
  for (const table of [
    "meta",
    "members",
    "accounts",
    "contacts",
    "identities",
    "threads",
    "journal",
    "rows",
    "counters",
    "outbox"
  ])
    stored.push(...(await day.desk.rows(table)))
  const [told, session] = await day.desk.page.evaluate(async () => [
    JSON.stringify((window as unknown as { told: unknown[] }).told),
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)])
  ])
  expect(told).toContain("console.sighted")
  for (const text of [JSON.stringify(stored), told, session]) expect(text).not.toMatch(/zarzamora|secreto/)
  expect(requests).toEqual([])
})

test("who may not speak is refused; what is malformed or unknown is refused; nothing is written", async ({ stage }) => {
  const day = await Day.begin(stage)
  const chat = await day.waits(day.customer(0))
  const { id } = await day.desk.contact(chat.name)
  const refused = async (name: string, input: unknown) => (await day.desk.send(name, input)).failure
  expect(await refused("conversation.take", {})).toBe("malformed")
  expect(await refused("conversation.take", { contact: "x", from: null })).toBe("malformed")
  expect(await refused("conversation.take", null)).toBe("malformed")
  expect(await refused("member.add", { name: "x".repeat(10_000), role: "agent" })).toBe("malformed")
  expect(await refused("member.add", { name: "   ", role: "agent" })).toBe("malformed")
  expect(await refused("conversation.explode", { contact: id })).toBe("unknown-message")
  expect(await refused("constructor", {})).toBe("unknown-message")
  expect(await refused("console.sighted", { contact: id, messages: [] })).toBe("not-allowed")
  expect(await refused("console.room", { part: "bar", on: true })).toBe("not-allowed")
  const isolated = await stage.isolated(day.page)
  expect(
    await isolated("chrome.runtime.sendMessage({ name: 'member.add', input: { name: 'Eva', role: 'admin' } })")
  ).toEqual({
    ok: false,
    failure: "not-allowed"
  })
  expect(await isolated("chrome.runtime.sendMessage({ name: 'queue.next', input: {} })")).toMatchObject({
    failure: "not-allowed"
  })
  expect(await day.desk.rows("members")).toHaveLength(1)
  expect(await day.desk.rowOf(chat.name)).toMatchObject({ assignee: "" })
})

test("a port asks for a view that is not there, with wrong parameters, or not its own: it is told so", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const ask = (name: string) => `new Promise((done) => {
    const port = chrome.runtime.connect({ name: ${JSON.stringify(name)} })
    port.onMessage.addListener((delivery) => done(delivery.failure ?? "a window"))
  })`
  const isolated = await stage.isolated(day.page)
  expect(await isolated(ask('{"view":"everything","params":{}}'))).toBe("unknown-view")
  expect(await isolated(ask("not even json"))).toBe("unknown-view")
  expect(await isolated(ask('{"view":"conversation","params":{"contact":"x"}}'))).toBe("malformed")
  expect(await isolated(ask('{"view":"queue","params":{}}'))).toBe("not-allowed")
  expect(await isolated(ask('{"view":"setup","params":{}}'))).toBe("not-allowed")
})

test("data written by a newer Turno: the queue says what to do, and nothing is touched", async ({ stage }) => {
  const day = await Day.begin(stage)
  await day.waits(day.customer(0))
  await stage.stopWorker(day.desk.page)
  await day.page.goto("about:blank")
  await day.desk.page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("turno", 9000)
        opening.onerror = () => failed(opening.error)
        opening.onblocked = () => failed(new Error("blocked"))
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
      })
  )
  await stage.stopWorker(day.desk.page)
  expect((await day.desk.send("conversation.open", { contact: "a".repeat(26) })).failure).toBe("newer-data")
  const popup = await stage.page("popup")
  await expect(popup.getByText(/update|actual/i).first()).toBeVisible()
  expect(await day.desk.lines()).toHaveLength(2)
})
