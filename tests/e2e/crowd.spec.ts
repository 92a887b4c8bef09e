import { AxeBuilder } from "./axe"
import { Day } from "./day"
import { expect, test } from "./stage"

test("of so many that not all are counted or looked at, the list says that there are more (C4-04, C4-07)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  await day.desk.page.evaluate(crowd, 1100)
  // What it has read before it does not read again.
  await stage.stopWorker(day.desk.page)
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

/** In a page of ours: so many called María wait, opened by a bot. */
function crowd(n: number): Promise<void> {
  const row = {
    stage: "open",
    waiting: 1,
    assignee: "",
    inbox: "",
    origin: "bot",
    ordinal: 1,
    category: null,
    why: null
  }
  const flags = { unread: false, pending: false, due: false, late: false }
  const card = { account: "none", customer: true, unread: 0, facts: {}, tags: [], values: {}, into: null, chat: null }
  return new Promise((done, failed) => {
    const opening = indexedDB.open("turno")
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction(["rows", "contacts", "counters"], "readwrite")
      for (let i = 0; i < n; i++) {
        const [id, name] = [`${i}`.padStart(26, "m"), `María ${i}`]
        change.objectStore("rows").put({ ...row, ...flags, id, at: 1000 + i })
        change.objectStore("contacts").put({ ...card, id, name, plain: name, words: ["maria", `${i}`] })
      }
      change.objectStore("counters").put({ key: "open|1||", n })
      change.oncomplete = () => done(opening.result.close())
    }
  })
}
