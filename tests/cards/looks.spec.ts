import { expect, test } from "@playwright/test"
import { languages } from "~shared/vocabulary"
import { AxeBuilder } from "../e2e/axe"
import { assign, close, palette, schedule } from "./harness/data"
import { Table } from "./harness/table"

const shown = [close, { ...schedule, until: Date.UTC(2026, 10, 26, 13) }, assign, palette]

test("the cards are whole and clean in three languages and both themes", async ({ page }) => {
  const table = await Table.lay(page)
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const language of languages)
      for (const card of shown) {
        await table.show(card, language)
        const what = `${card.card}, ${language}, ${theme}`
        if (language === "es") expect(await new AxeBuilder(page).violations(), what).toEqual([])
        // Names may end in an ellipsis; no other word may be wider than its place, or leave the card.
        const cut = await page.evaluate(() => {
          const edge = document.querySelector("main")!.getBoundingClientRect()
          return [...document.querySelectorAll<HTMLElement>("main *:not(bdi, option, .tn-unseen)")]
            .filter(
              (one) => one.childElementCount === 0 && one.textContent && getComputedStyle(one).overflow === "visible"
            )
            .filter((one) => {
              const { left, right } = one.getBoundingClientRect()
              return (
                left < edge.left || right > edge.right || one.scrollWidth > Math.max(one.clientWidth, right - left) + 1
              )
            })
            .map((one) => one.outerHTML.slice(0, 100))
        })
        expect(cut, what).toEqual([])
      }
  }
})
