import type { Frame, Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { frameOf } from "../../e2e/frames"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** Two customers wait: the first one longer. */
async function waiting(stage: Stage) {
  const day = await Day.atConsole(stage)
  const first = await day.waits(day.customer(0))
  const second = await day.waits(day.customer(1))
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  return { day, first, second, page: day.page }
}

async function openPalette(page: Page): Promise<Frame> {
  await page.keyboard.press("Alt+Shift+KeyK")
  const card = await frameOf(page, "card")
  await card.getByRole("combobox").waitFor()
  return card
}
async function choose(card: Frame, typed: string, line: string) {
  await card.getByRole("combobox").fill(typed)
  await card.getByRole("option", { name: line }).first().click()
}
const front = (page: Page) => expect(page.locator("#main header [dir=auto][title]"))

test("with no customer's chat in front the palette says so, and leads on to who waits longest, and then to the next (Z1-11)", async ({
  stage
}) => {
  const { day, first, second, page } = await waiting(stage)
  await day.openChat(first)
  const group = day.world.chats.find((chat) => chat.kind === "group" && !chat.archived)
  await day.bringChat(page, group!)
  await day.bar.gone("button", /^Tomar/)
  const card = await openPalette(page)
  for (const name of ["Tomar", "Cerrar", "Escribir una nota interna", "Actividad"]) {
    const line = card.getByRole("option", { name }).first()
    await expect(line).toContainText("Ningún chat de cliente abierto")
    await expect(line).toHaveAttribute("aria-disabled", "true")
  }
  await expect(card.getByRole("option").first()).toHaveText("Ir a la siguiente que espera")
  await page.keyboard.press("Enter")
  await front(page).toHaveText(first.name)
  await day.bar.wait("button", /^Tomar/)
  await openPalette(page)
  await page.keyboard.type("siguiente")
  await page.keyboard.press("Enter")
  await front(page).toHaveText(second.name)
  await day.desk.send("conversation.close", { contact: (await day.desk.contact(first.name)).id, ordinal: 1 })
  await day.bar.wait("button", /^Tomar/)
  const last = await openPalette(page)
  await page.keyboard.type("siguiente")
  await page.keyboard.press("Enter")
  await expect(last.getByText("Nadie espera. Estás al día.")).toBeVisible()
})

test("a place of the drawer is gone to from the palette (C4-27)", async ({ stage }) => {
  const { day, first, page } = await waiting(stage)
  await day.openChat(first)
  await choose(await openPalette(page), "panel adj", "Adjuntos observados")
  const panel = await frameOf(page, "panel")
  await expect(panel.getByRole("heading", { name: /Adjuntos/ })).toBeFocused()
  await choose(await openPalette(page), "notas", "Notas internas")
  await expect(panel.locator(".note-new textarea")).toBeFocused()
})

test("a queue that the browser will not open is said in one sentence, and shows nothing unasked later", async ({
  stage
}) => {
  const { day, first, page } = await waiting(stage)
  await day.openChat(first)
  const card = await openPalette(page)
  await choose(card, "cola cerr", "Cerradas")
  await expect(card.getByText("La cola no se pudo abrir. Ábrela con el botón de Turno.")).toBeVisible()
  const popup = await stage.page("popup")
  await popup.locator(".row-main").first().waitFor()
  await expect(popup.getByRole("radio", { name: "Abiertas" })).toBeChecked()
})

test("in the popup by its key: the queue's commands, the row in focus, the marked ones and the way back (Z1-06, Z1-12, Z1-16)", async ({
  stage
}) => {
  const { day, first, second } = await waiting(stage)
  const popup = await stage.page("popup")
  const keys = popup.keyboard
  const options = popup.getByRole("option")
  const open = async () => {
    await keys.press("Alt+Shift+KeyK")
    await popup.getByRole("combobox").waitFor()
  }
  await popup.locator(".row-main").first().waitFor()
  await expect(popup.getByRole("button", { name: "Buscar qué hacer" })).toHaveAttribute("aria-keyshortcuts", /Alt/)
  await open()
  await expect(options.filter({ hasText: "Todas" })).toHaveAttribute("aria-current", "true")
  await expect(options.filter({ hasText: /^Tomar/ })).toContainText("Marca o enfoca una fila")
  await expect(options.filter({ hasText: "Insertar un atajo" })).toContainText("Solo en la consola")
  expect(await new AxeBuilder(popup).violations()).toEqual([])
  await keys.type("nuevas")
  await keys.press("Enter")
  await expect.poll(() => popup.locator(".row-main .name").allInnerTexts()).toEqual([second.name, first.name])

  await popup.locator(".row-main").first().focus()
  await open()
  await expect(options.first()).toContainText(`Tomar${second.name}`)
  await keys.type("tomar")
  await keys.press("Enter")
  await expect(popup.locator(".tn-toast")).toContainText(`${second.name} · Asignada a ti`)
  await day.knows(second, { assignee: "me" })
  await open()
  await keys.type("deshacer")
  await keys.press("Enter")
  await day.knows(second, { assignee: "" })

  await open()
  await keys.type("varias")
  await keys.press("Enter")
  await popup.getByRole("checkbox", { name: /^Marcar todas|Todas/ }).click()
  await open()
  await expect(options.filter({ hasText: /^Cerrar/ })).toContainText("2 marcadas")
  await expect(options.filter({ hasText: "Reactivar" })).toContainText("Solo de una en una")
  await keys.type("cerrar")
  await keys.press("Enter")
  await expect(popup.locator(".tn-toast")).toContainText("2 conversaciones cerradas")

  await open()
  await keys.type(first.name.slice(0, 4))
  await options.filter({ hasText: first.name }).click()
  await front(day.page).toHaveText(first.name)
})
