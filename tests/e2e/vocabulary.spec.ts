import type { Frame, Page } from "@playwright/test"
import { Day } from "./day"
import { frameOf, noCard, openDrawer } from "./frames"
import { composer, expect, openChat, test } from "./stage"

/** Turno's own words for what another product calls otherwise; a whole word in any text, label or title is one too many. */
const own: Record<string, RegExp> = {
  es: /\b(conversaci[oó]n(es)?|agentes?)\b/i,
  pt_BR: /\b(conversas?|agentes?)\b/i,
  en: /\b(conversations?|agents?)\b/i
}
/** As Convos calls them (O19). */
const theirs: Record<string, { conversation: RegExp; agent: RegExp; unassigned: string }> = {
  es: { conversation: /\btickets?\b/i, agent: /\boperador(es)?\b/i, unassigned: "No asignado" },
  pt_BR: { conversation: /\btickets?\b/i, agent: /\boperador(es)?\b/i, unassigned: "Não atribuído" },
  en: { conversation: /\btickets?\b/i, agent: /\boperators?\b/i, unassigned: "Unassigned" }
}

/** All that a page of ours shows or has read out. The names that the rules page gives to whole vocabularies are not its own words. */
const said = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => {
    const names = ["aria-label", "title", "placeholder", "aria-description"]
    const lines = [document.title]
    for (const one of document.querySelectorAll("body *")) {
      if (one.closest("script, style, [data-option=vocabulary]")) continue
      lines.push(...names.map((name) => one.getAttribute(name) ?? ""))
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) lines.push(node.textContent ?? "")
    }
    return lines.join("\n")
  })

test("the words of Convos are on every surface at once, in three languages, without a page being opened anew (O19)", async ({
  stage
}) => {
  const day = await Day.begin(stage)
  const { bar, page, desk } = day
  await desk.send("profile.save", { name: "Lucía Ferrer", language: "es" })
  await desk.send("member.add", { name: "Bruno Castro", role: "agent" })
  const [chat] = [await day.waits(day.customer(0)), await day.waits(day.customer(1))]
  await openChat(page, chat.name)
  await bar.click("button", "Tomar")
  await day.knows(chat, { assignee: "me" })
  const panel = await openDrawer(day)
  const popup = await stage.page("popup")
  const options = await stage.page("options")
  await page.bringToFront()

  expect(await desk.send("workspace.preset", { preset: "convos", categories: [] })).toMatchObject({
    value: { ok: true }
  })
  const rows = await stage.inside(page, "turno-badge")
  for (const language of ["es", "pt_BR", "en"] as const) {
    await desk.send("profile.save", { name: "Lucía Ferrer", language })
    const { conversation, agent, unassigned } = theirs[language]!
    const heard: string[] = []
    const clean = async (surface: string, read: () => Promise<string>) => {
      await expect.poll(async () => own[language]!.exec(await read())?.[0], `${surface} in ${language}`).toBeUndefined()
      heard.push(await read())
    }
    await expect(popup.getByText(unassigned, { exact: true }).first()).toBeVisible()
    await clean("popup", () => said(popup))
    await clean("bar, strip and rail", async () => (await bar.said()).join("\n"))
    await clean("badges", async () => (await rows.said()).join("\n"))
    await clean("drawer", () => said(panel))
    for (const one of [
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
    ]) {
      await options.goto(`chrome-extension://${stage.id}/options.html#${one}`)
      await options.locator(`nav [aria-current=page][href="#${one}"]`).waitFor()
      await clean(`options: ${one}`, () => said(options))
    }
    // The cards, by the keys that open them.
    for (const key of ["Alt+Shift+KeyW", "Alt+Shift+KeyS", "Alt+Shift+KeyK"]) {
      await noCard(page)
      await page.bringToFront()
      await composer(page).click()
      await page.keyboard.press(key)
      const card = await frameOf(page, "card")
      await card.locator(".tn-card").first().waitFor()
      await clean(`card of ${key}`, () => said(card))
      await page.keyboard.press("Escape")
    }
    const all = heard.join("\n")
    expect(all).toMatch(conversation)
    expect(all).toMatch(agent)
  }
})
