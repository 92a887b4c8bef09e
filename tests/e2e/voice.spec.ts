import { begin } from "./at-the-box"
import { quietTime } from "./day"
import { expect, test } from "./stage"

test("R2-05: while the console records, the strip shows for how long, and says once that the end is near and once that it is there", async ({
  stage
}) => {
  const { day, page, bar } = await begin(stage)
  day.world.setVoiceFrom(265)
  await stage.practice.settled()
  const said: string[] = []
  const listen = async () => {
    for (const text of [
      "Quedan menos de 30 segundos de nota de voz.",
      "La nota de voz llegó a 5 minutos. Detenla y envíala."
    ])
      if ((await bar.names("status")).concat(await bar.words()).some((one) => one.includes(text))) said.push(text)
    return new Set(said).size
  }
  const record = page.locator("#main footer [data-icon=mic-outlined]")
  await record.click()
  await bar.wait("timer", /^Nota de voz: 4:(2[5-9]) de 5:00$/)
  // The strip stands where it stood, though there is no box to write in.
  expect(await bar.names("button")).toContain("Atajos")
  await bar.wait("timer", /^Nota de voz: 4:3\d de 5:00$/)
  await expect.poll(listen, { timeout: 8000 }).toBe(1)
  await page.locator("#main footer button").first().click()
  await bar.gone("timer")
  await bar.wait("button", /caracteres$/)

  // The next one begins anew.
  day.world.setVoiceFrom(297)
  await stage.practice.settled()
  await record.click()
  await bar.wait("timer", /^Nota de voz: 5:0\d de 5:00$/)
  await expect.poll(listen).toBe(2)
  // Whoever records decides: nothing was stopped or sent.
  expect(day.world.ledger.filter(({ kind }) => kind === "agent")).toEqual([])
  await page.locator("#main footer button[aria-label=Enviar]").click()
  await stage.practice.settled()
  expect(day.world.ledger.filter(({ kind }) => kind === "agent")).toMatchObject([{ how: "voice" }])
  await bar.gone("timer")
})

test("R2-05: the timer is there too when the browser's question for the microphone is answered late", async ({
  stage
}) => {
  const { day, page, bar } = await begin(stage)
  const record = page.locator("#main footer [data-icon=mic-outlined]")
  const waits = async (on: boolean) => {
    day.world.setVoiceWaits(on)
    await stage.practice.settled()
  }
  await waits(true)
  await record.click()
  await page.waitForTimeout(quietTime)
  expect(await bar.all("timer")).toEqual([])
  await waits(false)
  await bar.wait("timer")
  await page.locator("#main footer button").first().click()
  await bar.gone("timer")

  // A key meanwhile, and then leave is given.
  await waits(true)
  await record.click()
  await page.waitForTimeout(quietTime)
  await page.keyboard.press("Shift")
  await stage.context.grantPermissions(["microphone"])
  await waits(false)
  await bar.wait("timer")
})

test("C4-21: where the browser blocks the microphone a card says where to allow it; Turno asks for nothing", async ({
  stage
}) => {
  // Everything that is not granted here is denied.
  await stage.context.grantPermissions(["clipboard-read"])
  const { page, bar } = await begin(stage)
  await page.locator("#main footer [data-icon=mic-outlined]").click()
  await expect(page.getByRole("dialog", { name: "Permite el micrófono en el navegador" })).toBeVisible()
  await page.getByRole("dialog").getByRole("button", { name: "Cerrar" }).click()
  await bar.wait("note", "El navegador bloquea el micrófono en esta página")
  expect(await bar.words()).toContain("permite el micrófono y recarga la pestaña")
  await bar.click("button", "Entendido")
  await bar.gone("note")

  // Allowed, nothing is said.
  await stage.context.grantPermissions(["microphone"])
  await page.locator("#main footer [data-icon=mic-outlined]").click()
  await bar.wait("timer")
  expect(await bar.all("note")).toEqual([])
})
