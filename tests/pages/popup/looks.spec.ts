import { AxeBuilder } from "../../e2e/axe"
import { expectReadable, textFaults } from "../../e2e/text-faults"
import { PageDay as Day } from "../day"
import { expect, test } from "../stage"

const widths = [1280, 1024] as const
const themes = ["light", "dark"] as const

for (const language of ["es", "pt_BR", "en"] as const)
  test(`${language}: the popup with work in it and the options are whole and readable, light and dark`, async ({
    stage
  }) => {
    const day = await Day.begin(stage)
    const { desk } = day
    await desk.send("profile.save", { name: "Lucía Ferrer", language })
    await desk.send("member.add", { name: "Ana Ríos", role: "agent" })
    // Somebody waits, one is mine, one a team mate's, one closed.
    const people = [0, 1, 2, 3, 4, 5].map((n) => day.customer(n))
    await day.write(...people)
    await expect.poll(async () => (await desk.rows("rows")).length).toBe(people.length)
    const [, mine, mate, closed] = await Promise.all(people.map((chat) => desk.contact(chat.name)))
    await desk.send("conversation.take", { contact: mine?.id, from: null })
    await desk.send("conversation.assign", { contact: mate?.id, to: "ana-rios", from: null })
    await desk.send("conversation.close", { contact: closed?.id, ordinal: 1 })

    const popup = await stage.page("popup")
    await expect(popup.locator(".row-main")).toHaveCount(5)
    const options = await stage.page("options")
    await options.getByRole("heading").first().waitFor()
    for (const theme of themes)
      for (const page of [popup, options]) {
        const isPopup = page === popup
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" })
        for (const width of isPopup ? [380] : widths) {
          await page.setViewportSize({ width, height: isPopup ? 560 : 800 })
          const name = isPopup ? "popup" : `${width}-options`
          await page.screenshot({ path: `build/shots/${language}-${theme}-${name}.png` })
          const over = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            return scrollWidth - clientWidth
          })
          expect(over, `what of ${name} is cut off at the side`).toBe(0)
          expect(await new AxeBuilder(page).violations(), `${name}, ${theme}`).toEqual([])
          await expectReadable(() => textFaults(page), `${name}, ${theme}`)
        }
      }
  })
