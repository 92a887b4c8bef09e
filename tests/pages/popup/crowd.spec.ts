import { AxeBuilder } from "../../e2e/axe"
import { PageDay as Day } from "../day"
import { crowd } from "../in-store"
import { expect, test } from "../stage"

test("of so many that not all are counted or looked at, the list says that there are more (C4-04, C4-07)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  await day.desk.page.evaluate(crowd, 1100)
  // What it has read before it does not read again.
  await stage.stopWorker()
  const popup = await stage.page("popup")
  const waiting = popup.getByRole("heading", { name: /^Waiting/ })
  await expect(waiting).toHaveText(/1,100$/)
  await popup.getByRole("button", { name: "Filter" }).click()
  await popup.getByRole("combobox", { name: "Origin" }).selectOption({ label: "Bot" })
  await popup.getByRole("button", { name: "Show the list" }).click()
  await expect(waiting).toHaveText(/125\+$/)
  await expect(popup.locator(".line[data-row='0']")).toHaveAttribute("aria-setsize", "-1")
  await popup.getByRole("button", { name: /^Remove filter/ }).click()
  await popup.getByRole("searchbox").fill("maria")
  await expect(popup.getByText("There may be more. Add another word.")).toBeVisible()
  await expect(waiting).toHaveText(/\d\+$/)
  expect(await new AxeBuilder(popup).violations()).toEqual([])
  await popup.getByRole("searchbox").fill("maria 1099")
  await expect.poll(() => popup.locator(".row-main .name").allInnerTexts()).toEqual(["María 1099"])
  await expect(popup.getByText("There may be more. Add another word.")).toHaveCount(0)
})
