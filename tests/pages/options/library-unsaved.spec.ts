import { choose, document, files, kept, save, sheet } from "../../e2e/at-the-library"
import { AxeBuilder } from "../../e2e/axe"
import { expect, test } from "../stage"

test("C4-20: a name that was typed is not lost by Escape or another page, and the browser asks before the page is left", async ({
  stage
}) => {
  const { page, desk } = await files(stage)
  const name = sheet(page).getByRole("textbox", { name: "Nombre" })
  await choose(page, "Agregar archivos", document("Catálogo.pdf", 900))
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo"])
  await page.getByRole("button", { name: "Cambiar el nombre de «Catálogo»" }).click()
  await name.fill("Catálogo de verano")
  await page.keyboard.press("Escape")
  const mark = page.getByRole("row", { name: /Catálogo/ }).getByTitle("Cambios sin guardar")
  await expect(mark).toBeVisible()
  await choose(page, "Agregar archivos", document("Precios.pdf", 900))
  await name.fill("Precios de verano")
  await page.keyboard.press("Escape")
  await page.getByRole("link", { name: "Perfil" }).click()
  await expect(page.getByRole("link", { name: /Archivos.*Cambios sin guardar/ })).toBeVisible()
  await page.getByRole("link", { name: "Archivos" }).click()
  // The one being renamed opens with the page, as on every page.
  await expect(name).toHaveValue("Catálogo de verano")
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo de verano"])
  await expect(page.getByText("Precios de verano")).toBeVisible()
  expect(await new AxeBuilder(page).violations()).toEqual([])
  const asked = page.waitForEvent("dialog")
  // Not `page.reload`, which would wait for the page that never comes.
  const reloading = page.evaluate(() => location.reload())
  const question = await asked
  expect(question.type()).toBe("beforeunload")
  await question.dismiss()
  await reloading
  await page.getByRole("button", { name: "Seguir" }).click()
  await expect(name).toHaveValue("Precios de verano")
  await save(page)
  await expect.poll(() => kept(desk)).toEqual(["document Catálogo de verano", "document Precios de verano"])
  await expect(page.getByRole("link", { name: /Cambios sin guardar/ })).toHaveCount(0)
})
