import { settings } from "../../e2e/settings"
import type { Desk } from "../../e2e/desk"
import { expect, test } from "../stage"
import { anybody, button, dialog, names, save } from "./at-the-inboxes"

/** As a newer Turno would have left the only inbox. */
const newerWrote = (desk: Desk, settings: Record<string, unknown>) =>
  desk.page.evaluate(
    (settings) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("turno")
        opening.onsuccess = () => {
          const writing = opening.result.transaction("inboxes", "readwrite")
          const inboxes = writing.objectStore("inboxes")
          const asked = inboxes.getAll()
          asked.onsuccess = () => inboxes.put({ ...(asked.result[0] as object), settings })
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error ?? new Error("not written"))
        }
      }),
    settings
  )

test("an inbox’s own settings say what they do and which rule they are; what only a newer Turno knows is said and stays (C4-14)", async ({
  stage
}) => {
  const { desk, page } = await settings(stage, "Inboxes")
  await desk.send("inbox.save", anybody("Sales"))
  await newerWrote(desk, { distribution: "by_skill", capacity: 4 })
  // What it read before it would be told by heart.
  await stage.stopWorker()
  await page.reload()
  await button(page, "Edit “Sales”").click()
  for (const id of ["O6 · Z0-02", "O6 · R3-13", "O12 · R2-25", "Z1-05", "O13 · Z1-21"])
    await expect(dialog(page).getByText(id, { exact: true })).toBeVisible()
  const capacity = dialog(page).getByRole("combobox", { name: "Limit per person" })
  await expect(capacity).toHaveAccessibleDescription("With so many open, handing out passes a person over.")
  await expect(dialog(page).getByText("Unknown value")).toBeVisible()
  await expect(dialog(page).getByText(/A newer Turno stored a value here/)).toBeVisible()
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Sales and more")
  const limit = dialog(page).getByRole("textbox", { name: "Limit per person" })
  for (const wrong of ["1e2", "0x10", "5 hours"]) {
    await limit.fill(wrong)
    await save(page)
    await expect(limit).toBeFocused()
    await expect(limit).toHaveAttribute("aria-invalid", "true")
  }
  await limit.fill("6")
  await save(page)
  await save(page, "Save it so")
  await expect.poll(() => names(page)).toEqual(["Sales and more"])
  expect((await desk.rows("inboxes"))[0]?.settings).toEqual({ distribution: "by_skill", capacity: 6 })
})
