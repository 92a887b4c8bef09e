import { plainName } from "../../../src/shared/names"
import { farDate } from "../far-date"
import { expect, type Stage, test } from "../stage"
import { begin, settleAccounts } from "./accounts"
import { Hands } from "./hands"
import { customers } from "./shift"

const tongues = [
  { language: "es", greeting: "Hola {name}, soy Lucía.\n¿En qué te ayudo?" },
  { language: "pt_BR", greeting: "Oi {name}, sou Lucía.\nEm que posso ajudar?" },
  { language: "en", greeting: "Hi {name}, Lucía here.\nHow can I help?" }
] as const

/** The workspace as its admin left it: a snippet per language, two categories, closing with category and summary. */
async function furnish(stage: Stage) {
  const agent = await begin(stage)
  const { desk } = agent
  for (const { language, greeting } of tongues) {
    const [before, after] = greeting.split("{name}") as [string, string]
    const parts = [{ text: before }, { variable: "contact.first_name" }, { text: after }]
    const body = `${before}{{ contact.first_name }}${after}`
    const shortcut = `hola_${language}`
    await desk.send("snippet.save", { id: null, shortcut, title: shortcut, body, parts })
  }
  for (const name of ["Venta", "Reclamo"]) await desk.send("category.save", { id: null, name })
  await desk.send("workspace.closing", { asks: "category_and_summary" })
  return agent
}

test("a shift that writes, counts, notes, schedules, closes with reasons and undoes, in three languages, equals the ledger (R2-07, Z1-13, Z1-15, Z1-22, Z1-27, C4-19)", async ({
  stage
}) => {
  test.setTimeout(240_000)
  const agent = await furnish(stage)
  const hands = new Hands(agent)
  const { world } = stage.practice
  const everybody = customers(agent).filter((chat) => chat.saved && /^\p{Script=Latin}+ /u.test(plainName(chat.name)))
  for (const [turn, { language, greeting }] of tongues.entries()) {
    await agent.desk.send("profile.save", { name: "Lucía Ferrer", language })
    await expect.poll(() => agent.page.evaluate(() => document.visibilityState)).toBe("visible")
    const [first, second, third] = everybody.slice(turn * 3)
    if (!first || !second || !third) throw new Error("not enough customers")
    for (const chat of [first, second, third]) world.customerWrites(chat.id)
    for (const chat of [first, second, third]) await agent.knows(chat, { stage: "open", waiting: 1 })

    // Written with a snippet, noted, promised, and the customer comes back before the hour.
    await agent.opens(first)
    const name = plainName(first.name).split(" ")[0] ?? ""
    await hands.snippet(first, `hola_${language}`, greeting.replace("{name}", name))
    await agent.knows(first, { waiting: 0, assignee: "me" })
    await hands.note(first, `${language}: prefers mornings`)
    await hands.schedule(first, farDate(language).text)
    world.customerWrites(first.id)
    await agent.knows(first, { stage: "open", waiting: 1 })

    // Too long, made to fit, closed with its reason, and that taken back.
    await agent.opens(second)
    await hands.tooLong(second, `ok ${turn}`)
    await agent.knows(second, { waiting: 0, assignee: "me" })
    await hands.close(second, "Venta", `sold ${turn}`)
    await hands.undo(second, { stage: "open" })
    await hands.close(second, "Reclamo", `claim ${turn}`)

    // Promised unanswered, taken up again by hand, promised, and that taken back.
    await agent.opens(third)
    await agent.takes(third)
    await hands.schedule(third, farDate(language).text)
    await hands.resume(third)
    await hands.schedule(third, farDate(language).text)
    await hands.undo(third, { stage: "open", waiting: 1 })
  }
  await settleAccounts(agent)

  const said = stage.practice.world.ledger.filter((entry) => entry.kind === "agent")
  const texts = said.map(({ chat, key }) => ({
    chat,
    text: world.messages(chat).find((message) => message.key === key)?.text
  }))
  expect(texts).toEqual(hands.sent)
  const notes = await agent.desk.rows("notes")
  expect(notes.filter((one) => one.kind === "note").map((one) => one.text)).toEqual(
    expect.arrayContaining(hands.notes.map((one) => one.text))
  )
  expect(
    notes
      .filter((one) => one.kind === "summary")
      .map((one) => one.text)
      .sort()
  ).toEqual(hands.closed.map((one) => one.summary).sort())
})
