import { begin, empty, lastText, sent, written } from "./at-the-box"
import { composer, expect, openChat, test } from "./stage"

test("a shortcut and Space write the snippet, the list writes the chosen one, and only the agent sends (R2-07, C4-18)", async ({
  stage
}) => {
  const { day, chat, page, bar } = await begin(stage)
  const first = chat.name.split(" ")[0]
  const wanted = `¡Hola ${first}! 👩🏽‍🔧📦\nMovimos la entrega al jueves.\n\nSaludos, Lucía`
  await page.keyboard.type("/entrega ")
  await expect.poll(() => written(page)).toBe(wanted)
  await bar.gone("listbox")
  expect(sent(day)).toEqual([])
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(lastText(day, chat.id)).toBe(wanted)

  // By what is typed: accents folded, words of the title, the arrows and Enter.
  await page.keyboard.type("Buenas. /ent")
  await bar.wait("option", /^Entrega: nueva fecha/)
  expect(await bar.names("option")).toHaveLength(2)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect.poll(() => written(page)).toBe("Buenas. Te espera en el local.")
  await empty(page)
  await page.keyboard.type("/ATENCIÓN")
  await page.keyboard.press("Tab")
  await expect.poll(() => written(page)).toBe("Atendemos de 9 a 18.")

  // Escape shuts the list and nothing else; what means nothing to us is just text.
  await empty(page)
  await page.keyboard.type("/ent")
  await bar.wait("listbox")
  await page.keyboard.press("Escape")
  await bar.gone("listbox")
  await page.keyboard.type("/x")
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(lastText(day, chat.id)).toBe("/ent/x")
  expect(sent(day)).toHaveLength(2)
  expect(await bar.textFields()).toBe(0)
})

test("the button opens the list without a shortcut; what is typed then is looked for and gives way (R2-07, C4-18)", async ({
  stage
}) => {
  const { page, bar } = await begin(stage)
  await page.keyboard.type("Hola. ")
  await bar.click("button", "Atajos")
  await bar.wait("option", /^Horario/)
  expect(await bar.names("option")).toHaveLength(3)
  await expect(composer(page)).toBeFocused()
  await page.keyboard.type("horario aten")
  await expect.poll(() => bar.names("option")).toHaveLength(1)
  await page.keyboard.press("Enter")
  await expect.poll(() => written(page)).toBe("Hola. Atendemos de 9 a 18.")
  await bar.gone("listbox")
  // By pointer, and undone as any typing is.
  await bar.click("button", "Atajos")
  await bar.click("option", /^Entregar en el local/)
  await expect.poll(() => written(page)).toBe("Hola. Atendemos de 9 a 18.Te espera en el local.")
  await page.keyboard.press("Control+Z")
  await expect.poll(() => written(page)).toBe("Hola. Atendemos de 9 a 18.")
})

test("the chat changes between choosing and inserting: the other customer's box stays empty (R2-07)", async ({
  stage
}) => {
  const { day, page } = await begin(stage)
  const other = day.customer(1)
  const row = page.locator(`#pane-side [data-testid=cell-frame-title] [title*=${JSON.stringify(other.name)}]`).first()
  const place = await row.boundingBox()
  if (!place) throw new Error("the other row is not drawn")
  for (let turn = 0; turn < 4; turn++) {
    await page.keyboard.type("/entrega")
    await Promise.all([page.keyboard.press("Space"), page.mouse.click(place.x + 10, place.y + 8)])
    await expect(page.locator("#main header [dir=auto][title]")).toHaveText(other.name)
    await expect.poll(() => written(page)).toBe("")
    await openChat(page, day.customer(0).name)
    await empty(page)
  }
})

test("written the moment another chat is in front, a snippet never greets the customer of the chat before (R2-07)", async ({
  stage
}) => {
  const { day, page } = await begin(stage)
  const both = [day.customer(0), day.customer(1)]
  await day.waits(day.customer(1))
  for (let turn = 1; turn < 7; turn++) {
    const [before, now] = [both[(turn + 1) % 2]!, both[turn % 2]!]
    await openChat(page, now.name)
    await page.keyboard.type("/entrega ")
    await page.waitForTimeout(400)
    expect(await written(page)).not.toContain(before.name.split(" ")[0])
    await empty(page)
  }
})

test("a business account has replies of its own under the slash: never both lists, and another prefix in one press (R2-07)", async ({
  stage
}) => {
  const { page, bar } = await begin(stage, { quickReplies: true })
  await page.keyboard.type("/h")
  await page.locator("#main [role=listbox]").waitFor()
  for (let look = 0; look < 5; look++) expect(await bar.names("listbox")).toEqual([])
  await bar.wait("button", "Usar «;»")
  await page.keyboard.press("Enter")
  await expect.poll(() => written(page)).toBe("Hola, ¿en qué te ayudamos?")
  await bar.click("button", "Usar «;»")
  await bar.gone("button", "Usar «;»")
  await empty(page)
  await page.keyboard.type(";atencion ")
  await expect.poll(() => written(page)).toBe("Atendemos de 9 a 18.")
})

test("a console that does not take the text: said so, and it can be copied even where the page may not write to the clipboard (R2-07)", async ({
  stage
}) => {
  const { chat, page, bar } = await begin(stage)
  const cdp = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await cdp.send("Browser.setPermission", { permission: { name: "clipboard-write" }, setting: "denied", origin })
  await cdp.send("Browser.setPermission", { permission: { name: "clipboard-read" }, setting: "granted", origin })
  const writes = () =>
    page.evaluate(() =>
      navigator.clipboard.writeText("x").then(
        () => true,
        () => false
      )
    )
  expect(await writes()).toBe(false)
  // Busy with something else: it says that it took the paste, and takes nothing.
  await page.evaluate(() =>
    document.addEventListener(
      "paste",
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      true
    )
  )
  await bar.click("button", "Atajos")
  await bar.click("option", /^Entrega: nueva fecha/)
  await expect.poll(() => bar.words()).toContain("El cuadro no lo aceptó tal cual. Cópialo y pégalo.")
  await bar.click("button", "Copiar")
  await bar.gone("button", "Copiar")
  await expect(composer(page)).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `¡Hola ${chat.name.split(" ")[0]}! 👩🏽‍🔧📦\nMovimos la entrega al jueves.\n\nSaludos, Lucía`
  )
})
