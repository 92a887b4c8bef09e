import { type Chosen, choose, document, files, kept, save, sheet } from "../../e2e/at-the-library"
import { AxeBuilder } from "../../e2e/axe"
import { noise, pictureFile } from "../../e2e/pictures"
import type { Desk } from "../../e2e/desk"
import { expect, test } from "../stage"

const opaque = "El fondo no es transparente. Quítalo en las cuatro esquinas."

/** No longer an admin: another one runs the workspace. */
async function demote(desk: Desk): Promise<void> {
  await desk.send("member.add", { name: "Ana Ríos", role: "admin" })
  expect(await desk.send("member.change", { id: "me", name: "Lucía Ferrer", role: "agent" })).toMatchObject({
    value: { ok: true }
  })
}

test("C4-20: an admin adds, renames and removes files; one that is refused says why beside its name", async ({
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
})

test("C4-20: an agent only looks at the files, and may try whether a picture would do as a sticker (Z1-30)", async ({
  stage
}) => {
  const { page, desk } = await files(stage)
  await choose(page, "Agregar archivos", document("Catálogo 2026.pdf", 900))
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo 2026"])
  await demote(desk)
  await expect(page.getByText("Solo quien administra cambia los archivos.").first()).toBeVisible()
  for (const label of ["Agregar archivos", "Quitar «Catálogo 2026»"])
    await expect(page.getByRole("button", { name: label })).toHaveAttribute("aria-disabled", "true")
  // Whether a picture would do as a sticker, anybody may know.
  await choose(page, "Comprobar un sticker", await pictureFile(page, "hola.png"))
  await expect(sheet(page)).toContainText("Sirve como sticker.")
  await expect(sheet(page).getByRole("button", { name: "Guardar" })).toHaveCount(0)
})

test("C4-22: a sticker that fails says each reason; borders and damaged files", async ({ stage }) => {
  const { page } = await files(stage)
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
  await judged(await pictureFile(page, "e.png", { opaque: true }), size, opaque, light)
  const type = "No es WebP ni PNG. Guárdalo en uno de esos formatos."
  await judged(await pictureFile(page, "f.jpg", { type: "image/jpeg" }), type, size, opaque, light)
  const broken = { name: "g.webp", mimeType: "image/webp", buffer: noise(900) }
  await judged(broken, "No se puede leer como imagen. Elige otro archivo.", light)
})

test("C4-22: a picture that fails as a sticker in every way can be kept as an image; one that fits is taken for what it is", async ({
  stage
}) => {
  const { page, desk } = await files(stage)
  await choose(
    page,
    "Comprobar un sticker",
    await pictureFile(page, "h.png", { width: 640, opaque: true, bytes: 250_000 })
  )
  await expect(sheet(page).getByRole("listitem")).toHaveText([
    /^Mide 640 × 512 px\./,
    opaque,
    /^Pesa 250\.000 bytes\. Tiene/
  ])
  await expect(sheet(page).getByRole("button", { name: "Guardar" })).toHaveAttribute("aria-disabled", "true")
  expect(await new AxeBuilder(page).violations()).toEqual([])
  await sheet(page).getByRole("radio", { name: "Imagen" }).click()
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["image h"])
  await choose(page, "Agregar archivos", await pictureFile(page, "hola.webp", { type: "image/webp" }))
  await expect(sheet(page).getByRole("radio", { name: "Sticker" })).toBeChecked()
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["image h", "sticker hola"])
})
