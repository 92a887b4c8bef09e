import { PageDay as Day } from "../day"
import { expect, type PageStage as Stage, test } from "../stage"

const sounds = (stage: Stage) => stage.browser((state) => state.sounds)
/** The page that sounds says so and goes. */
const over = ({ desk }: Day) => desk.send("sound.over", {})

/** Switched on and off in the options, in words. */
async function choose(stage: Stage, name: "Encendido" | "Apagado"): Promise<void> {
  const page = await stage.page("options")
  await page.getByRole("radiogroup", { name: "Sonido" }).getByRole("radio", { name }).click()
  await expect(page.getByRole("status").filter({ hasText: "Guardado" })).toBeVisible()
  await page.close()
}

test("C4-28: a new conversation that nobody has is heard once it is switched on; several at once are one sound", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.waits(day.customer(0))
  await choose(stage, "Encendido")
  expect(await sounds(stage)).toBe(0)

  await day.write(...[1, 2, 3].map((n) => day.customer(n)))
  await expect.poll(() => sounds(stage)).toBe(1)
  // It still sounds.
  await day.waits(day.customer(4))
  await day.settled()
  expect(await sounds(stage)).toBe(1)
  await over(day)
  // More words in the same conversations are no new ones.
  await day.write(...[0, 1, 2].map((n) => day.customer(n)))
  await day.settled()
  await over(day)
  await day.waits(day.customer(5))
  await expect.poll(() => sounds(stage)).toBe(2)
  await over(day)

  await choose(stage, "Apagado")
  await day.waits(day.customer(6))
  await day.settled()
  await over(day)
  await choose(stage, "Encendido")
  await day.waits(day.customer(7))
  await expect.poll(() => sounds(stage)).toBe(3)
  expect(await sounds(stage)).toBe(3)
})
