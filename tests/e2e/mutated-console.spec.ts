import { seedsOf } from "../sizes"
import { Day } from "./day"
import { missingIn, mutate, mutationOf } from "./page-mutation"
import { expect, openChat, test } from "./stage"

const take = /^(Tomar|Take)/
/** Turns that only a person gives. */
const decided = ["assigned", "closed", "scheduled", "reactivated", "blocked", "merged"]

test.describe.configure({ mode: "parallel" })

for (const seed of seedsOf("consoleMutations")) {
  const mutation = mutationOf(seed)
  test(`a console changed: ${mutation.title} (seed ${seed}): what is missing is said, and nothing wrong is done`, async ({
    stage
  }) => {
    const day = await Day.begin(stage)
    const [chat, other] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
    await openChat(day.page, chat.name)
    await day.bar.wait("button", take)
    await mutate(day.page, mutation)
    const missing = await missingIn(day.page)

    const account = async () => (await day.desk.rows("accounts"))[0]
    if (missing.length) {
      await expect.poll(account, { timeout: 20_000 }).toMatchObject({ state: "blind", missing })
      const popup = await stage.page("popup")
      await expect(popup.getByText(/cannot see|not seen|no ve/i).first()).toBeVisible()
      await day.page.bringToFront()
    } else {
      // The other ways of finding it go on: a message is seen, and a press is done to the chat in front.
      await day.waits(day.customer(2))
      expect(await account()).toMatchObject({ state: "seen", missing: [] })
    }
    if ((await day.bar.all("button", take)).length) {
      await day.bar.click("button", take)
      await day.knows(chat, { assignee: "me" })
    } else expect(missing.length, "a console that is seen has its bar").toBeGreaterThan(0)

    expect(await day.desk.rowOf(other.name)).toMatchObject({ assignee: "", stage: "open" })
    const { id } = await day.desk.contact(chat.name)
    const lines = await day.desk.lines()
    expect(lines.filter((line) => decided.includes(String(line.kind)) && line.thread !== id)).toEqual([])
    expect(lines.filter((line) => line.kind === "wrote")).toHaveLength(missing.length ? 2 : 3)
    expect(day.world.ledger.filter((entry) => entry.kind === "agent")).toEqual([])
  })
}
