import type { Page } from "@playwright/test"
import { AxeBuilder } from "../../e2e/axe"
import { expectReadable, textFaults } from "../../e2e/text-faults"
import { PageDay } from "../day"
import { expect, type PageStage, test } from "../stage"

/** A workspace with a little of everything the options show. */
async function furnished(stage: PageStage, language: "es" | "pt_BR" | "en") {
  const { desk } = await PageDay.begin(stage)
  await desk.send("profile.save", { name: "Lucía Ferrer", language })
  for (const name of ["Ana Ríos", "Bruno Castro", "Maximiliana Etchegoyen de la Cruz"])
    await desk.send("member.add", {
      name,
      role: "agent",
      ...(name.startsWith("Bruno") && { excluded: true, capacity: 8 })
    })
  await desk.send("team.save", { id: null, name: "Ventas", members: ["me", "ana-rios"] })
  await desk.send("team.save", { id: null, name: "Posventa y reclamos", members: ["bruno-castro"] })
  await desk.send("category.save", { id: null, name: "Vendida" })
  const [team] = await desk.rows("teams")
  const [account] = await desk.rows("accounts")
  const none = { consoles: [], accounts: [], tags: [] }
  const inbox = { id: null, team: null, settings: {}, knowing: true }
  await desk.send("inbox.save", {
    ...inbox,
    name: "Ventas",
    rule: { ...none, accounts: [account?.id] },
    team: team?.id
  })
  await desk.send("inbox.save", {
    ...{ ...inbox, name: "Todo lo demás", rule: none },
    settings: { closing: "category", capacity: 5, inactivity: 90 }
  })
  return desk
}

async function look(page: Page, at: string, shot: string): Promise<void> {
  await page.screenshot({ path: `build/shots/options-${shot}-${at}.png`, fullPage: true })
  expect(await new AxeBuilder(page).violations()).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, `${shot}: nothing is wider than the page`).toBeLessThanOrEqual(0)
  await expectReadable(() => textFaults(page), shot)
}

const looks = [
  { language: "es", width: 1280, height: 800, dark: false },
  { language: "es", width: 1024, height: 700, dark: true },
  { language: "pt_BR", width: 1024, height: 700, dark: false },
  { language: "en", width: 1280, height: 800, dark: true }
] as const

for (const { language, width, height, dark } of looks)
  test(`${language}, ${width}, ${dark ? "dark" : "light"}: the pages of the workspace are whole and readable`, {
    tag: language === "es" && width === 1024 ? "@layout" : []
  }, async ({ stage }) => {
    const desk = await furnished(stage, language)
    const at = `${language}-${width}-${dark ? "dark" : "light"}`
    const page = await stage.page("options")
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" })
    const open = async (name: string) => {
      await page.goto(`${stage.origin}/options.html#${name}`)
      await page.locator(`nav a[href="#${name}"][aria-current=page]`).waitFor()
      await page.locator("main h1").waitFor()
    }
    await open("rules")
    await look(page, at, "rules")
    await page.getByRole("radio").first().check()
    await page.locator(".difference").waitFor()
    await look(page, at, "preset")
    await page.locator(".difference .tn-solid").click()
    await page.locator(".going-back").waitFor()
    await page.locator("[data-option=presenceExpiry]").fill("7")
    await page.locator(".savebar").waitFor()
    await look(page, at, "applied")
    await page.locator(".savebar .tn-ghost").click()

    await open("inboxes")
    await look(page, at, "inboxes")
    await page.locator(".inbox [class*=tn-bare]").nth(2).click()
    await page.locator(".inbox-form [role=status]:not(:empty)").waitFor()
    await look(page, at, "inbox")
    await page.keyboard.press("Escape")

    // What was written and left: it shows in its row, and the new one below the list.
    for (const nth of [2, -1]) {
      const opener = nth < 0 ? page.locator("main header .tn-solid") : page.locator(".inbox [class*=tn-bare]").nth(nth)
      await opener.click()
      await page.locator(".inbox-form input[type=text]").first().fill("Ventas del norte y de la costa")
      await page.keyboard.press("Escape")
    }
    await expect(page.locator("main .unsaved")).toHaveCount(2)
    await look(page, at, "inboxes-unsaved")

    for (const name of ["keys", "snippets", "library", "closing", "fields", "tags", "blocked"]) {
      await open(name)
      await look(page, at, name)
    }

    await open("members")
    await look(page, at, "members")
    await page.locator("tbody tr").nth(1).locator(".acts .tn-button").first().click()
    await page.getByRole("dialog").waitFor()
    await look(page, at, "member")
    await page.keyboard.press("Escape")

    await open("profile")
    await look(page, at, "profile")
    await desk.send("team.remove", { id: (await desk.rows("teams"))[0]?.id })
    await open("inboxes")
    await expect(page.locator(".inbox-lost")).toHaveCount(1)
    await look(page, at, "inbox-lost")
  })
