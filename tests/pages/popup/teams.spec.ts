import { PageDay as Day } from "../day"
import { expect, test } from "../stage"

test("several are given to a team together, and taken back together (Z1-08)", async ({ stage }) => {
  const day = await Day.begin(stage)
  await day.desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await day.desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  await day.desk.send("team.save", { id: null, name: "Ventas", members: ["bruno-castro"] })
  const [mine, nobodys] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await day.desk.send("conversation.take", { contact: (await day.desk.contact(mine.name)).id, from: null })
  const team = `team:${String((await day.desk.rows("teams"))[0]?.id)}`

  const popup = await stage.page("popup")
  await popup.getByRole("button", { name: "Marcar varias" }).click()
  await popup.locator(".row-main").first().waitFor()
  await popup.getByRole("checkbox", { name: /^Marcar todas/ }).click()
  await popup
    .getByRole("group", { name: /marcadas/ })
    .getByRole("button", { name: "Asignar" })
    .click()
  await popup.getByRole("option", { name: /Ventas/ }).click()
  await expect(popup.locator(".tn-toast")).toContainText("Ventas")
  for (const chat of [mine, nobodys]) await day.knows(chat, { assignee: team })
  await popup.locator(".tn-toast").getByRole("button").click()
  await day.knows(mine, { assignee: "me" })
  await day.knows(nobodys, { assignee: "" })
})
