import { test as base } from "@playwright/test"
import { bruno, expect, me, take, Team } from "./team"

base(
  "in the narrow window, in Portuguese and dark, each state of a team's bar fits its row",
  { tag: "@layout" },
  async () => {
    const team = await Team.begin({ language: "pt_BR", dark: true, width: 1024, height: 700 })
    const { bar } = team.day
    const drawn = async (what: RegExp, name: string) => {
      await team.says(what)
      await team.drawn(`narrow-dark-${name}`)
    }
    const one = await team.front(await team.waits(0))
    await team.platform.set({ slow: 1200 })
    await bar.click("button", take)
    await drawn(/Assumindo…/, "pending")
    await drawn(/Aberta\s+Você/, "mine")
    await team.platform.set({ slow: 0 })
    await team.front(await team.waits(1))
    await team.platform.set({ next: ["refused"] })
    await bar.click("button", take)
    await drawn(/A equipe não aceita esta alteração./, "refused")
    const hers = await team.front(await team.waits(2))
    await team.ana(hers, { kind: "take", from: null })
    await bar.click("button", take)
    await drawn(/Ana Ríos assumiu/, "conflict")
    await team.front(one)
    await team.platform.set({ holds: 5000 })
    await bar.click("button", "Encerrar")
    await drawn(/Encerrando…/, "held")
    await bar.click("button", /^Desfazer$/)
    await team.settled(one)
    const given = await team.front(await team.waits(3))
    await bar.click("button", take)
    await team.settled(given)
    await team.ana(given, { kind: "assign", to: bruno, from: me.id })
    await bar.click("button", /^Desfazer$/)
    await drawn(/Não dá para desfazer: Ana Ríos/, "blocked")
    await team.front(await team.waits(4))
    await team.platform.set({ weather: "closed" })
    await bar.click("button", take)
    await drawn(/Sem conexão/, "offline")
    expect(team.stage.errors).toEqual([])
    await team.stage.close()
  }
)
