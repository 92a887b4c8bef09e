import { AxeBuilder } from "../../e2e/axe"
import { chosen } from "../../e2e/settings"
import { expect, test } from "../stage"

/** What is not as usual afterwards. */
const habits = {
  "Como Zenvia": {
    brings: true,
    rules: {
      transfer: "close_and_open",
      afterClose: "keep_for",
      mineShows: "me_and_teams",
      readOn: "reply",
      closing: "category",
      presenceGate: "none",
      responseMode: "next",
      longSnippet: "allow",
      handover: "every_assignment",
      vocabulary: "zenvia"
    }
  },
  "Como respond.io": {
    brings: true,
    rules: {
      scheduledIncoming: "keep_until_due",
      closing: "category_and_summary",
      inactivity: 24 * 60,
      headline: "mean",
      vocabulary: "respondio"
    }
  },
  "Como Convos": {
    brings: false,
    rules: {
      replyUnassigned: "require_assign",
      afterClose: "unassign_always",
      afterCloseMessage: "reactivate_within",
      presenceGate: "actions",
      allShows: "open_only",
      closing: "optional",
      vocabulary: "convos"
    }
  }
}

for (const [preset, { brings, rules }] of Object.entries(habits))
  test(`${preset}: its rules hold after one press on its page, and each that changes was shown before (O12, O19)`, async ({
    stage
  }) => {
    const desk = await stage.desk()
    await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
    const page = await stage.page("options", "#rules")
    await page.getByRole("radio", { name: new RegExp(`^${preset}`) }).check()
    const shown = page.getByRole("region", { name: new RegExp(`«${preset}»`) })
    await expect(shown.getByText(/^Se agregan las categorías habituales/)).toHaveCount(brings ? 1 : 0)
    const changes = await shown.locator("tbody tr").count()
    expect(await new AxeBuilder(page).violations()).toEqual([])
    await shown.getByRole("button", { name: `Aplicar ${changes} cambios` }).click()
    await expect(page.getByText(`«${preset}» aplicado`)).toBeVisible()

    const { inactivitySince: _, ...now } = await chosen(desk)
    expect(now).toEqual(rules)
    expect(await desk.rows("categories")).toHaveLength(brings ? 5 : 0)
  })
