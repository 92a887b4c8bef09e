import { expect, test } from "@playwright/test"
import { languages } from "~shared/vocabulary"
import { AxeBuilder } from "../e2e/axe"
import { expectReadable, textFaults } from "../e2e/text-faults"
import { assign, close, palette, schedule } from "./harness/data"
import { Table } from "./harness/table"

const shown = [close, { ...schedule, until: Date.UTC(2026, 10, 26, 13) }, assign, palette]

test("the cards are whole and clean in three languages and both themes", { tag: "@layout" }, async ({ page }) => {
  const table = await Table.lay(page)
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const language of languages)
      for (const card of shown) {
        await table.show(card, language)
        const what = `${card.card}, ${language}, ${theme}`
        if (language === "es") expect(await new AxeBuilder(page).violations(), what).toEqual([])
        // Letters take the same room in both.
        if (theme === "light") await expectReadable(() => textFaults(page), what)
      }
  }
})
