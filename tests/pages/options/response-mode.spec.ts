import type { Desk } from "../../e2e/desk"
import { expect, test } from "../stage"

const modes = async (desk: Desk) => (await desk.rows("journal")).filter((line) => line.kind === "mode")

test("one chooses the mode in the profile, which is in the journal; decided by the admin it is said and refused (Z0-06, Z0-10)", async ({
  stage
}) => {
  const desk = await stage.desk()
  await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await desk.send("workspace.options", { change: { responseMode: "next" } })
  const profile = await stage.page("options", "#profile")
  const stay = profile.getByRole("radio", { name: /Permanecer en esta conversación/ })
  await expect(stay).not.toBeChecked()
  await stay.check()
  await expect.poll(async () => (await modes(desk)).length).toBe(1)

  await desk.send("workspace.options", { change: { responseModeLocked: true } })
  await expect(profile.getByText("El modo lo decide quien administra.")).toBeVisible()
  expect(await desk.send("profile.mode", { mode: "stay" })).toMatchObject({
    value: { ok: false, refusal: { kind: "mode-locked" } }
  })
  expect(await modes(desk)).toHaveLength(1)
})
