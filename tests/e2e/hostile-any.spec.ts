import { seedsOf } from "../sizes"
import { allAttacks, attack } from "./attacks"
import { Day } from "./day"
import { dice } from "./shift/shift"
import { expect, openChat, test } from "./stage"

const take = /^(Tomar|Take)/
const attacksPerPage = 25

test.describe.configure({ mode: "parallel" })

for (const seed of seedsOf("hostilePages"))
  test(`a page that turns on Turno (seed ${seed}): nothing is decided, nothing opens, and a person still works`, async ({
    stage
  }) => {
    // What the page broke is its own to complain of.
    stage.allowed.push(/broken by the page/)
    const roll = dice(seed)
    const day = await Day.begin(stage)
    const [chat, other] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
    await openChat(day.page, chat.name)
    await day.bar.wait("button", take)
    const before = await day.desk.lines()
    const sent = day.world.ledger.filter((entry) => entry.kind === "agent").length
    const done: string[] = []
    for (let n = 0; n < attacksPerPage; n++) {
      const name = allAttacks[roll(allAttacks.length)] ?? "takes the overlay out"
      done.push(name)
      await attack(day.page, name, roll(1000))
    }
    const story = done.join("; ")

    // What a page does by script decides nothing: a real message of a customer is the next thing that is written down.
    const third = await day.waits(day.customer(2))
    const { id } = await day.desk.contact(third.name)
    const unread = (line: Record<string, unknown>) => line.kind !== "read"
    const news = (await day.desk.lines()).slice(before.length).filter(unread)
    expect(
      news.map((line) => [line.thread, line.kind]),
      story
    ).toEqual([
      [id, "opened"],
      [id, "wrote"]
    ])
    for (const one of [chat, other]) expect(await day.desk.rowOf(one.name), story).toMatchObject({ assignee: "" })
    expect(await day.desk.rows("members"), story).toHaveLength(1)
    expect(day.world.ledger.filter((entry) => entry.kind === "agent").length, story).toBe(sent)
    const open = await day.page.evaluate(() =>
      [...document.querySelectorAll("turno-overlay, turno-badge")].some((one) => one.shadowRoot !== null)
    )
    expect(open, story).toBe(false)
    expect(await day.bar.textFields(), story).toBe(0)

    // A page loaded anew has forgotten its attacks, and Turno has forgotten nothing.
    await day.page.goto("https://web.whatsapp.com/")
    await day.page.locator("#pane-side [role=row]").first().waitFor()
    await openChat(day.page, chat.name)
    await day.bar.click("button", take)
    await day.knows(chat, { assignee: "me" })
  })
