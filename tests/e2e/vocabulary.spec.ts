import { Day } from "./day"
import { frameOf, noCard, openDrawer } from "./frames"
import type { Inside } from "./inside"
import { convosWords, screenText, turnoWords } from "./screen-words"
import { composer, expect, openChat, type Stage, test } from "./stage"

const rowMenu = (bar: Inside, badges: Inside, name: string) =>
  expect
    .poll(async () => {
      if ((await bar.all("menuitem")).length) return true
      await badges.click("button", new RegExp(name)).catch(() => undefined)
      return false
    })
    .toBe(true)

/** What Turno tells by the system's own notices, which can only be heard where they are given. */
async function heardNotices(stage: Stage): Promise<() => Promise<string[]>> {
  const worker = stage.context.serviceWorkers().at(-1)
  if (!worker) throw new Error("no worker runs")
  await worker.evaluate(() => {
    const told: string[] = []
    const create = chrome.notifications.create.bind(chrome.notifications) as (...all: unknown[]) => unknown
    Object.assign(globalThis, { noticesTold: told })
    Object.assign(chrome.notifications, {
      create: (...all: unknown[]) => {
        const { title, message } = all.find((one) => typeof one === "object") as { title: string; message: string }
        told.push(title, message)
        return create(...all)
      }
    })
  })
  return () => worker.evaluate(() => (globalThis as unknown as { noticesTold: string[] }).noticesTold)
}

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
    const { conversation, agent, unassigned, close } = convosWords[language]!
    const heard: string[] = []
    const clean = async (surface: string, read: () => Promise<string>) => {
      await expect
        .poll(async () => turnoWords[language]!.exec(await read())?.[0], `${surface} in ${language}`)
        .toBeUndefined()
      heard.push(await read())
    }
    await expect(popup.getByText(unassigned, { exact: true }).first()).toBeVisible()
    await clean("popup", () => screenText(popup))
    await clean("bar, strip and rail", async () => (await bar.said()).join("\n"))
    await clean("badges", async () => (await rows.said()).join("\n"))
    // A control has one name wherever it stands.
    expect(await bar.names("button")).toContain(close)
    expect((await rows.said()).join("\n")).toContain(unassigned)
    await clean("drawer", () => screenText(panel))
    await clean("options", () => screenText(options))
    // The cards, by the keys that open them.
    for (const key of ["Alt+Shift+KeyW", "Alt+Shift+KeyS", "Alt+Shift+KeyK"]) {
      await noCard(page)
      await page.bringToFront()
      await composer(page).click()
      await page.keyboard.press(key)
      const card = await frameOf(page, "card")
      await card.locator(".tn-card").first().waitFor()
      await clean(`card of ${key}`, () => screenText(card))
      if (key.endsWith("K")) await expect(card.getByRole("option", { name: close }).first()).toBeVisible()
      await page.keyboard.press("Escape")
    }
    const all = heard.join("\n")
    expect(all).toMatch(conversation)
    expect(all).toMatch(agent)
  }
})

/** What Zenvia serves is masculine in both languages. The queue itself, "Leída: 10:42", stays what it is. */
const masculine = {
  es: {
    own: /\b(abiert|agendad|antigu|asignad|avisad|cerrad|conversación|leíd|marcad|mí|tuy|vari)as?\b(?!:)/iu,
    sections: ["Míos", "No asignados", "Todos", "Compañeros"],
    queue: ["Abiertos", "Agendados", "Cerrados", "Más antiguos primero", "Marcar varios"],
    palette: ["Ir al siguiente que espera", "Nuevo chat en vivo", "Míos", "Más nuevos primero", "Marcar varios"],
    closing: "Cerrar",
    menu: ["Reactivar", "Nuevo chat en vivo"],
    again: "Nuevo",
    taking: /^Tomar/,
    taken: "Asignado a ti",
    closed: "Chat en vivo cerrado",
    undo: /^Deshacer/,
    refused: "No se puede deshacer: el cliente abrió otro chat en vivo",
    notice: ["4 chats en vivo agendados volvieron", "Están en la lista de abiertos."]
  },
  pt_BR: {
    own: /\b(abert|agendad|antig|atribuíd|avisad|encerrad|conversa|lid|marcad|minh|vári)as?\b(?!:)/iu,
    sections: ["Meus", "Não atribuídos", "Todos", "Colegas"],
    queue: ["Abertos", "Agendados", "Encerrados", "Mais antigos primeiro", "Marcar vários"],
    palette: ["Ir para o próximo que espera", "Novo atendimento", "Meus", "Mais novos primeiro", "Marcar vários"],
    closing: "Encerrar",
    menu: ["Reativar", "Novo atendimento"],
    again: "Novo",
    taking: /^Assumir/,
    taken: "Atribuído a você",
    closed: "Atendimento encerrado",
    undo: /^Desfazer/,
    refused: "Não dá para desfazer: o cliente abriu outro atendimento",
    notice: ["4 atendimentos agendados voltaram", "Estão na lista de abertos."]
  }
} as const

for (const language of ["es", "pt_BR"] as const)
  test(`in the words of Zenvia, in ${language}, all that is said of a live chat is masculine: queue, bar, row menu, palette, toast, refusal and notice (O19)`, async ({
    stage
  }) => {
    test.setTimeout(120_000)
    const his = masculine[language]
    const day = await Day.begin(stage)
    const { bar, page, desk } = day
    await desk.send("profile.save", { name: "Lucía Ferrer", language })
    await desk.send("member.add", { name: "Bruno Castro", role: "agent" })
    const chat = await day.waits(day.customer(0))
    const other = await day.waits(day.customer(1))
    expect(await desk.send("workspace.options", { change: { vocabulary: "zenvia" } })).toMatchObject({
      value: { ok: true }
    })
    const bare = (surface: string, read: () => Promise<string>) =>
      expect.poll(async () => his.own.exec(await read())?.[0], `${surface} in ${language}`).toBeUndefined()

    const popup = await stage.page("popup")
    for (const name of his.sections) await expect(popup.getByText(name, { exact: true }).first()).toBeVisible()
    const shown = await screenText(popup)
    for (const name of his.queue) expect(shown).toContain(name)
    await bare("popup", () => screenText(popup))

    await page.bringToFront()
    await openChat(page, chat.name)
    const badges = await stage.inside(page, "turno-badge")
    await rowMenu(bar, badges, other.name)
    await bare("row menu", async () => (await bar.said()).join("\n"))
    await bar.click("menuitem", his.closing)
    await expect.poll(() => bar.words()).toContain(`${other.name} · ${his.closed}`)
    await day.knows(other, { stage: "closed" })
    await rowMenu(bar, badges, other.name)
    await expect.poll(() => bar.names("menuitem")).toEqual(expect.arrayContaining([...his.menu]))
    await page.keyboard.press("Escape")

    await bar.click("button", his.taking)
    await expect.poll(() => bar.words()).toContain(his.taken)
    await bare("bar", async () => (await bar.said()).join("\n"))
    await bare("badges", async () => (await badges.said()).join("\n"))
    await composer(page).click()
    await page.keyboard.press("Alt+Shift+KeyK")
    const palette = await frameOf(page, "card")
    for (const name of his.palette) await expect(palette.getByRole("option", { name }).first()).toBeVisible()
    await bare("palette", () => screenText(palette))
    await page.keyboard.press("Escape")
    await noCard(page)

    await bar.click("button", his.closing)
    await expect.poll(() => bar.words()).toContain(his.closed)
    await bar.wait("button", his.again)
    day.world.customerWrites(chat.id)
    await day.knows(chat, { stage: "open", ordinal: 2 })
    await bar.click("button", his.undo)
    await expect.poll(() => bar.words()).toContain(his.refused)

    const told = await heardNotices(stage)
    const due = await Promise.all([2, 3, 4, 5].map((n) => day.waits(day.customer(n))))
    const until = Date.now() + 6000
    for (const one of due) {
      const { id } = await desk.contact(one.name)
      const scheduled = await desk.send("conversation.schedule", { contact: id, ordinal: 1, until, from: null })
      expect(scheduled).toMatchObject({ value: { ok: true } })
    }
    await expect.poll(told, { timeout: 70_000 }).toEqual(his.notice)
  })
