import { createHash } from "node:crypto"
import { begin, sent, written } from "./at-the-box"
import { type Chosen, choose, document, files, kept, save } from "./at-the-library"
import { pictureFile } from "./pictures"
import type { Desk } from "./desk"
import { composer, expect, openChat, type Stage, test } from "./stage"

/** Hands over a file kept in the library as a person would have kept it. */
async function keep(stage: Stage, ...chosen: Chosen[]): Promise<void> {
  const { page, desk } = await files(stage)
  await choose(page, "Agregar archivos", ...chosen)
  for (const [at] of chosen.entries()) {
    await save(page)
    await expect.poll(async () => (await kept(desk)).length).toBe(at + 1)
  }
  await page.close()
  await desk.page.close()
}

test("C4-20: a press in the list puts the file, whole, into the console's own preview; only the agent sends it", async ({
  stage
}) => {
  const catalogue = document("Catálogo 3/11.pdf", 2_400_000)
  await keep(stage, catalogue, await pictureFile(await stage.page("options"), "Hola.webp", { type: "image/webp" }))
  const { day, chat, page, bar } = await begin(stage)
  await page.keyboard.type("Te mando el catálogo")
  await bar.click("button", "Archivos")
  await expect.poll(() => bar.names("menuitem")).toEqual(["Catálogo 3/11 2,4 MB", expect.stringMatching(/^Hola .*kB$/)])
  // A letter leads to its name: nothing can be typed in there.
  await page.keyboard.press("h")
  await expect.poll(async () => (await bar.all("menuitem", /^Hola/)).length).toBe(1)
  await page.keyboard.press("c")
  await page.keyboard.press("Enter")
  const preview = page.locator("[data-testid=drawer-middle]")
  await expect(preview).toContainText("Catálogo 3-11.pdf")
  await expect.poll(() => bar.words()).toContain("«Catálogo 3/11» está en la consola. Revísalo y envíalo ahí.")
  expect(sent(day)).toEqual([])
  await preview.getByRole("button", { name: "Enviar" }).click()
  await expect
    .poll(() => day.world.messages(chat.id).at(-1))
    .toMatchObject({
      kind: "document",
      file: "Catálogo 3-11.pdf",
      bytes: catalogue.buffer.length,
      digest: createHash("sha256").update(catalogue.buffer).digest("hex")
    })
  expect(sent(day)).toHaveLength(1)
  // What was being written stands where it was.
  expect(await written(page)).toBe("Te mando el catálogo")

  await bar.click("button", "Archivos")
  await bar.click("menuitem", /^Hola/)
  await expect(preview.locator("img")).toHaveJSProperty("naturalWidth", 512)
  expect(sent(day)).toHaveLength(1)
  expect(await bar.textFields()).toBe(0)
  expect(
    await page.evaluate(() => window.__heard.filter((each) => each.type === "keydown" && each.key === "h").length)
  ).toBe(0)
})

/** A big one, made in the browser itself: to send it there would take longer than the test. */
async function keepBig(desk: Desk, name: string, size: number): Promise<void> {
  const kept = await desk.page.evaluate(
    async ({ name, size }) => {
      const bytes = new Uint8Array(size).map((_, at) => at * 31)
      const url = URL.createObjectURL(new Blob([bytes], { type: "audio/ogg" }))
      const input = { id: "big", name, ending: "ogg", kind: "audio", url }
      const answer: unknown = await chrome.runtime.sendMessage({ name: "file.add", input })
      return answer
    },
    { name, size }
  )
  expect(kept).toMatchObject({ ok: true, value: { ok: true } })
}

test("C4-20: where the console shows nothing, Turno says so and the file can be downloaded", async ({ stage }) => {
  await keep(stage, document("Precios.pdf", 40_000))
  const { day, page, bar } = await begin(stage)
  day.world.setTakesFiles(false)
  await stage.practice.settled()
  await bar.click("button", "Archivos")
  await bar.click("menuitem", /^Precios/)
  await expect.poll(() => bar.words()).toContain("La consola no mostró «Precios». Descárgalo y arrástralo al chat.")
  const downloading = page.waitForEvent("download")
  await bar.click("button", "Descargar")
  const download = await downloading
  expect(download.suggestedFilename()).toBe("Precios.pdf")
  await bar.click("button", "Cerrar aviso")
  await bar.gone("button", "Descargar")
  await expect(composer(page)).toBeFocused()
  expect(sent(day)).toEqual([])
})

test("C4-20: a big file arrives though the worker dies on the way, and another chat that came to the front gets nothing", async ({
  stage
}) => {
  const { day, chat, page, bar } = await begin(stage)
  await keepBig(day.desk, "Bienvenida", 12_000_000)
  const preview = page.locator("[data-testid=drawer-middle]")
  await bar.click("button", "Archivos")
  await bar.click("menuitem", /^Bienvenida 12 MB$/)
  await stage.stopWorker(day.desk.page)
  await expect(preview).toContainText("Bienvenida.ogg", { timeout: 20_000 })
  await preview.getByRole("button", { name: "Enviar" }).click()
  await expect
    .poll(() => day.world.messages(chat.id).at(-1), { timeout: 10_000 })
    .toMatchObject({ file: "Bienvenida.ogg", bytes: 12_000_000 })

  await bar.click("button", "Archivos")
  await bar.click("menuitem", /^Bienvenida/)
  await openChat(page, day.customer(1).name)
  await expect.poll(() => bar.words(), { timeout: 20_000 }).toContain("Cambió el chat y no se adjuntó nada.")
  await expect(preview).toHaveCount(0)
  expect(sent(day)).toHaveLength(1)
})
