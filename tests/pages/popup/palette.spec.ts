import { plainName } from "../../../src/shared/names"
import { AxeBuilder } from "../../e2e/axe"
import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

/** Two customers wait: the first one longer. */
async function waiting(stage: Stage) {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  const [first, second] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  return { day, first, second }
}

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

  // Another tab lies over the console.
  await stage.browser((state) => void (state.front = "https://example.com/"))
  await open()
  await keys.type(first.name.slice(0, 4))
  await options.filter({ hasText: first.name }).click()
  await expect
    .poll(() => stage.browser(({ toTabs }) => toTabs.at(-1)?.message))
    .toMatchObject({ turno: "open-chat", name: plainName(first.name) })
  expect(await stage.browser(({ front }) => front)).toBe("https://web.whatsapp.com/")
})

test("what is asked of the queue from elsewhere is shown in the popup that is open (Z1-01, Z1-31, C4-02)", async ({
  stage
}) => {
  const { day } = await waiting(stage)
  const ask = async (what: string) => (await day.desk.send("queue.show", { ask: what })).value
  const popup = await stage.page("popup")
  await popup.locator(".row-main").first().waitFor()
  expect(await ask("unassigned")).toEqual({ ok: true })
  await expect(popup.getByRole("radio", { name: /^Sin asignar/ })).toBeChecked()
  expect(await ask("closed")).toEqual({ ok: true })
  await expect(popup.getByRole("radio", { name: "Cerradas" })).toBeChecked()
})

test("a queue that the browser will not open shows nothing unasked later", async ({ stage }) => {
  const { day } = await waiting(stage)
  expect((await day.desk.send("queue.show", { ask: "closed" })).value).toEqual({ ok: false })
  const popup = await stage.page("popup")
  await popup.locator(".row-main").first().waitFor()
  await expect(popup.getByRole("radio", { name: "Abiertas" })).toBeChecked()
})
