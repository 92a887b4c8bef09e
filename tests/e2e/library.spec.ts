import { createHash } from "node:crypto"
import { begin, sent, written } from "./at-the-box"
import { type Chosen, choose, document, files, kept, save, sheet } from "./at-the-library"
import { AxeBuilder } from "./axe"
import { noise, pictureFile } from "./pictures"
import { composer, type Desk, expect, openChat, type Stage, test } from "./stage"

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

/** No longer an admin: another one runs the workspace. */
async function demote(desk: Desk): Promise<void> {
  await desk.send("member.add", { name: "Ana Ríos", role: "admin" })
  expect(await desk.send("member.change", { id: "me", name: "Lucía Ferrer", role: "agent" })).toMatchObject({
    value: { ok: true }
  })
}

test("C4-20: an admin adds, renames and removes files; one that is refused says why beside its name; an agent only looks", async ({
  stage
}) => {
  const { page, desk } = await files(stage)
  await expect(page.getByText("Todavía no hay archivos")).toBeVisible()
  await expect(page.getByText("Caben 100 archivos, de hasta 64 MB cada uno.")).toBeVisible()
  await choose(page, "Agregar archivos", document("Catálogo 2026.pdf", 2_400_000), document("Catálogo 2026.PDF", 90))
  await expect(sheet(page)).toContainText("Después sigue 1 archivo más.")
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo 2026"])
  await save(page)
  const name = sheet(page).getByRole("textbox", { name: "Nombre" })
  await expect(name).toHaveAccessibleDescription("Ya hay un archivo con ese nombre. Elige otro.")
  await name.fill("Lista de precios")
  await save(page)
  await expect(page.getByText("«Lista de precios» está en los archivos")).toBeVisible()
  await expect(page.getByRole("row", { name: /Catálogo 2026 pdf Documento 2,4 MB/ })).toBeVisible()

  await page.getByRole("button", { name: "Cambiar el nombre de «Lista de precios»" }).click()
  await sheet(page).getByRole("textbox").fill("Precios")
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo 2026", "document Precios"])
  await expect(page.getByRole("button", { name: "Cambiar el nombre de «Precios»" })).toBeFocused()
  await page.getByRole("button", { name: "Quitar «Precios»" }).click()
  await sheet(page).getByRole("button", { name: "Quitar" }).click()
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo 2026"])
  expect(await new AxeBuilder(page).violations()).toEqual([])

  await demote(desk)
  await expect(page.getByText("Solo quien administra cambia los archivos.").first()).toBeVisible()
  for (const label of ["Agregar archivos", "Quitar «Catálogo 2026»"])
    await expect(page.getByRole("button", { name: label })).toHaveAttribute("aria-disabled", "true")
  // Whether a picture would do as a sticker, anybody may know.
  await choose(page, "Comprobar un sticker", await pictureFile(page, "hola.png"))
  await expect(sheet(page)).toContainText("Sirve como sticker.")
  await expect(sheet(page).getByRole("button", { name: "Guardar" })).toHaveCount(0)
})

test("C4-22: a sticker that fails says each reason, and can be kept as an image; borders and damaged files", async ({
  stage
}) => {
  const { page, desk } = await files(stage)
  const lines = sheet(page).getByRole("listitem")
  const judged = async (chosen: Chosen, ...wanted: (string | RegExp)[]) => {
    await choose(page, "Comprobar un sticker", chosen)
    await expect(lines).toHaveText(wanted)
    await page.keyboard.press("Escape")
    await expect(sheet(page)).toHaveCount(0)
  }
  const [size, clear] = ["Mide 512 × 512 px", "El fondo es transparente"]
  const light = /^Pesa [\d.]+ bytes, menos de 100 KB$/
  await judged(await pictureFile(page, "a.webp", { type: "image/webp" }), size, clear, light)
  await judged(await pictureFile(page, "b.png", { bytes: 99_999 }), size, clear, "Pesa 99.999 bytes, menos de 100 KB")
  const heavy = "Pesa 100.000 bytes. Tiene que pesar menos de 100 KB, que son 100.000 bytes."
  await judged(await pictureFile(page, "c.png", { bytes: 100_000 }), size, clear, heavy)
  for (const width of [511, 513])
    await judged(
      await pictureFile(page, "d.png", { width }),
      `Mide ${width} × 512 px. Tiene que medir 512 × 512 px.`,
      clear,
      light
    )
  const opaque = "El fondo no es transparente. Quítalo en las cuatro esquinas."
  await judged(await pictureFile(page, "e.png", { opaque: true }), size, opaque, light)
  const type = "No es WebP ni PNG. Guárdalo en uno de esos formatos."
  await judged(await pictureFile(page, "f.jpg", { type: "image/jpeg" }), type, size, opaque, light)
  const broken = { name: "g.webp", mimeType: "image/webp", buffer: noise(900) }
  await judged(broken, "No se puede leer como imagen. Elige otro archivo.", light)

  // All three at once, and then as an image.
  await choose(
    page,
    "Comprobar un sticker",
    await pictureFile(page, "h.png", { width: 640, opaque: true, bytes: 250_000 })
  )
  await expect(lines).toHaveText([/^Mide 640 × 512 px\./, opaque, /^Pesa 250\.000 bytes\. Tiene/])
  await expect(sheet(page).getByRole("button", { name: "Guardar" })).toHaveAttribute("aria-disabled", "true")
  expect(await new AxeBuilder(page).violations()).toEqual([])
  await sheet(page).getByRole("radio", { name: "Imagen" }).click()
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["image h"])
  // One that fits is taken for what it is.
  await choose(page, "Agregar archivos", await pictureFile(page, "hola.webp", { type: "image/webp" }))
  await expect(sheet(page).getByRole("radio", { name: "Sticker" })).toBeChecked()
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["image h", "sticker hola"])
})

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
