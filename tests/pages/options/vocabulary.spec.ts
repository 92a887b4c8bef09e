import { convosWords, screenText, turnoWords } from "../../e2e/screen-words"
import { PageDay } from "../day"
import { expect, test } from "../stage"

const pages = [
  "profile",
  "keys",
  "rules",
  "members",
  "inboxes",
  "snippets",
  "library",
  "closing",
  "fields",
  "tags",
  "blocked"
]

for (const language of ["es", "pt_BR", "en"] as const)
  test(`the words of Convos are on every page of the options at once, in ${language}, without one being opened anew (O19)`, async ({
    stage
  }) => {
    const { desk } = await PageDay.begin(stage)
    await desk.send("profile.save", { name: "Lucía Ferrer", language: "en" })
    const page = await stage.page("options", "#rules")
    await page.getByRole("radio", { name: /^Like Convos/ }).waitFor()
    const changed = await desk.send("workspace.preset", { preset: "convos", categories: [] })
    expect(changed).toMatchObject({ value: { ok: true } })
    await desk.send("profile.save", { name: "Lucía Ferrer", language })
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language.slice(0, 2)}`))
    const own = turnoWords[language]!
    const { conversation, agent, close } = convosWords[language]!
    const heard: string[] = []
    for (const name of pages) {
      // Only what follows the number sign changes: the page itself stays.
      await page.goto(`${stage.origin}/options.html#${name}`)
      await page.locator(`nav [aria-current=page][href="#${name}"]`).waitFor()
      await expect.poll(async () => own.exec(await screenText(page))?.[0], name).toBeUndefined()
      heard.push(await screenText(page))
      if (name === "keys") await expect(page.getByRole("rowheader", { name: close, exact: true })).toBeVisible()
    }
    const all = heard.join("\n")
    expect(all).toMatch(conversation)
    expect(all).toMatch(agent)
  })
