import { fileFrom } from "~background/store/filing"
import { distribute } from "~background/usecases/distribute"
import { fileAll } from "~background/usecases/file"
import { accountSeen } from "~background/usecases/health"
import { markDone } from "~background/usecases/mark-done"
import { changeMember } from "~background/usecases/members"
import { attended, setAvailable } from "~background/usecases/presence"
import { identitiesOf } from "~background/usecases/read-console"
import { recordList } from "~background/usecases/record-list"
import { runDue } from "~background/usecases/run-due"
import { runIdle } from "~background/usecases/run-idle"
import { ringNew } from "~background/usecases/sound"
import { tagContact } from "~background/usecases/tags"
import { removeTeam, saveTeam } from "~background/usecases/teams"
import type { Step } from "./any-steps"
import { everybody, inbox } from "./shop"
import { ask, tryAll } from "./any-asks"
import { type Chat, choose, type Crew, contactOf, fresh, sales, seen } from "./any-team"

const minute = 60_000

/** One step, with what follows every commit: handing out, and the bell. */
export async function happens(world: Crew, step: Step): Promise<void> {
  await doStep(world, step)
  await distribute(world.base)
  await ringNew(world.base)
}

async function doStep(world: Crew, step: Step): Promise<void> {
  const { base, desks, chats } = world
  const { db, clock } = base
  const deps = ("who" in step && desks[step.who]) || base
  const chat = "chat" in step ? chats[step.chat % chats.length] : undefined
  if (step.do === "arrives") {
    const one = fresh(world, step.office ? "office" : "own")
    chats.push(one)
    return listed(world, one, { direction: "in" })
  }
  if (step.do === "writes" && chat)
    return step.by === "front"
      ? seen(world, base, chat, { direction: "in" })
      : listed(world, chat, { direction: "in", matched: step.by === "bot" })
  if (step.do === "answers" && chat)
    return step.by === "list"
      ? listed(world, chat, { direction: "out" })
      : seen(world, deps, chat, { direction: "out", mine: step.by === "mine" })
  if (step.do === "is-read" && chat) return listed(world, chat, null)
  if (step.do === "is-done" && chat) return void (await markDone(base, { contact: await contactOf(world, chat) }))
  if (step.do === "asks" && chat) return ask(world, deps, chat, step)
  if (step.do === "tries-all" && chat) return tryAll(world, deps, chat, step)
  if (step.do === "presence") {
    if (step.how === "on" || step.how === "off") return setAvailable(deps, { available: step.how === "on" })
    return attended(deps, step.how)
  }
  if (step.do === "time") {
    clock.time += step.minutes * minute
    for (const [tab, own] of ["own", "office"].entries()) await accountSeen(base, `whatsapp|${own}`, tab + 1)
    await runDue(base)
    return void (await runIdle(base))
  }
  if (step.do === "options") return choose(world, step.chosen)
  if (step.do === "inboxes") {
    const rows = step.all.map(({ office, vip, team, gone, settings }, n) => {
      const rule = { consoles: [], accounts: office ? ["whatsapp|office"] : [], tags: vip ? ["vip"] : [] }
      return inbox(`in${n}`, { order: n, rule, team: team ? sales : null, settings, gone })
    })
    await db.inboxes.bulkPut(rows)
    await fileFrom(db, "")
    return fileAll(base)
  }
  if (step.do === "team") {
    const members = step.members.flatMap((n) => everybody[n]?.id ?? [])
    if (step.gone) await removeTeam(base, { id: sales })
    else await saveTeam(base, { id: sales, name: "Ventas", members })
  }
  if (step.do === "member") {
    const { id, name, role } = everybody[step.who] as (typeof everybody)[0]
    await changeMember(base, { id, name, role, excluded: step.excluded, capacity: step.capacity })
  }
  if (step.do === "tags" && chat)
    await tagContact(deps, { contact: await contactOf(world, chat), tag: "vip", on: step.on })
}

/** The console's list tells of it, also of one never seen before. Null = it was read, and nothing is new. */
async function listed(
  { base }: Crew,
  { account, id, name }: Chat,
  news: { direction: "in" | "out"; matched?: boolean } | null
) {
  const mine = news?.direction === "out"
  const last = news && { key: `K${base.clock.time}`, at: base.clock.time, mine }
  const unread = news?.direction === "in" ? 1 : 0
  const chat = { ids: identitiesOf({ id, linkedId: null }), chat: id, name, customer: true, unread, last }
  await recordList(base, "whatsapp", account, [{ ...chat, matched: news?.matched ?? false }])
}
