import { begin, lastText, sent, written } from "./at-the-box"
import { composer, expect, test } from "./stage"

test("too long for WhatsApp: Enter and the button are held with the reason, and pass again when told so, once", async ({
  stage
}) => {
  const { day, chat, page, bar } = await begin(stage)
  await page.keyboard.insertText(`${"a".repeat(4094)}👍👍👍`)
  await bar.wait("button", "sobra 1 carácter")
  await page.keyboard.press("Enter")
  await bar.wait("alertdialog", "Sobra 1 carácter para WhatsApp")
  expect(sent(day)).toEqual([])
  await page.keyboard.press("Escape")
  await bar.gone("alertdialog")
  await expect(composer(page)).toBeFocused()
  await page.keyboard.press("End")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(lastText(day, chat.id)).toBe(`${"a".repeat(4094)}👍👍`)

  const long = "b".repeat(4100)
  await page.keyboard.insertText(long)
  await bar.wait("button", "sobran 4 caracteres")
  await page.locator("#main footer button[aria-label=Enviar]").click()
  await bar.wait("alertdialog", "Sobran 4 caracteres para WhatsApp")
  await stage.practice.settled()
  expect(sent(day)).toHaveLength(1)
  await bar.click("button", "Enviar igual")
  await bar.gone("alertdialog")
  await expect.poll(() => bar.words()).toContain("Ahora puedes enviarlo")
  await stage.practice.settled()
  expect(sent(day), "Turno never sends").toHaveLength(1)
  await page.keyboard.press("Enter")
  await stage.practice.settled()
  expect(lastText(day, chat.id)).toBe(long)
  await page.keyboard.insertText(long)
  await page.keyboard.press("Enter")
  await bar.wait("alertdialog", "Sobran 4 caracteres para WhatsApp")
  await bar.click("button", "Seguir editando")
  await expect(composer(page)).toBeFocused()
  await stage.practice.settled()
  expect(sent(day)).toHaveLength(2)
})

test("what Enter is set to is asked of the console: the first one too long makes its line, and is held once it is to send", async ({
  stage
}) => {
  const { day, page, bar } = await begin(stage, { enterIsNewline: true })
  await page.keyboard.insertText("c".repeat(4200))
  await bar.wait("button", /^sobran 104 caracteres$/)
  await page.keyboard.press("Enter")
  await page.keyboard.type("Fin")
  await expect.poll(async () => (await written(page)).slice(-5)).toBe("c\nFin")
  expect(await bar.all("alertdialog")).toEqual([])

  day.world.setEnterIsNewline(false)
  await page.locator("#side input, #side [contenteditable]").first().click()
  await composer(page).click()
  // Asked after ours and answered: so was ours.
  const ask = await stage.isolated(page)
  const lines = "chrome.runtime.sendMessage({ name: 'console.lines', input: {} }).then((reply) => reply.value.lines)"
  await expect.poll(() => ask(lines)).toBe(false)
  await page.keyboard.press("Enter")
  await bar.wait("alertdialog", /^Sobran/)
  await stage.practice.settled()
  expect(sent(day)).toEqual([])
})

test("an Enter of an input method, or one that makes a line, is never held", async ({ stage }) => {
  const { day, chat, page, bar } = await begin(stage, { enterIsNewline: true })
  const cdp = await page.context().newCDPSession(page)
  // As long as a finger stays on a key: what Enter does here is learnt from what it did.
  for (const line of ["Uno", "Dos"]) {
    await page.keyboard.type(line)
    await page.keyboard.press("Enter", { delay: 150 })
  }
  await page.keyboard.insertText("c".repeat(4200))
  await bar.wait("button", /^sobran 11\d caracteres$/)
  await cdp.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 })
  const enter = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 }
  await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter })
  await cdp.send("Input.insertText", { text: "你" })
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter })
  await page.keyboard.press("Enter")
  await page.keyboard.type("Fin")
  await expect.poll(async () => (await written(page)).slice(-5)).toBe("你\nFin")
  expect(await bar.all("alertdialog")).toEqual([])
  await page.locator("#main footer button[aria-label=Enviar]").click()
  await bar.wait("alertdialog", /^Sobran 11\d caracteres para WhatsApp$/)
  await stage.practice.settled()
  expect(sent(day)).toEqual([])
  expect(day.world.messages(chat.id).at(-1)?.mine).toBe(false)
})
