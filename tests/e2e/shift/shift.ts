import type { Chat } from "../../consoles/whatsapp/shapes"
import type { Agent } from "./agent"

/** Numbers that look random and are the same at each run of one seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Customers whose name stands alone in the list: those an agent finds by name. */
export const customers = (agent: Agent): Chat[] => {
  const { chats } = agent.stage.practice.world
  return chats.filter(
    (chat) => chat.kind === "person" && !chat.archived && chats.filter((one) => one.name === chat.name).length === 1
  )
}

/**
 * A scripted shift: every customer writes at least once, in waves; the agent works through them by hand. `between` runs
 * before each step: the place to stop the worker.
 */
export async function workShift(
  agent: Agent,
  mate: { id: string; name: string },
  seed: number,
  between: () => Promise<void> = async () => undefined
): Promise<void> {
  const roll = dice(seed)
  const { world } = agent.stage.practice
  const everybody = customers(agent)
  const kinds = ["text", "voice", "photo", "sticker", "document"] as const
  while (everybody.length) {
    const wave = everybody.splice(0, 6)
    for (const chat of wave)
      world.customerWrites(chat.id, { kind: kinds[roll(kinds.length)] ?? "text", count: 1 + roll(3) })
    await between()
    for (const chat of wave) await agent.knows(chat, { stage: "open", waiting: 1 })
    for (const [i, chat] of wave.entries()) {
      await between()
      await deal(agent, chat, mate, i + roll(2) * 6)
    }
  }
}

/** What the agent does with one customer: one of the ways a conversation goes. */
async function deal(agent: Agent, chat: Chat, mate: { id: string; name: string }, way: number): Promise<void> {
  const { world } = agent.stage.practice
  const phone = async () => {
    world.phoneAnswers(chat.id)
    await agent.knows(chat, { waiting: 0 })
  }
  if (way === 0 || way === 6) {
    await agent.opens(chat)
    await agent.takes(chat, way === 6 ? 2 : 1)
    await agent.answers("Hola, ya lo veo 🙂", way === 6 ? "button" : "enter")
    await agent.knows(chat, { waiting: 0 })
    await agent.closes(chat)
  } else if (way === 1) {
    await agent.opens(chat)
    await agent.answers("Buenas, un minuto")
    await agent.knows(chat, { waiting: 0, assignee: "me" })
    await agent.answers("Listo, enviado")
  } else if (way === 2) {
    await phone()
  } else if (way === 3) {
    await agent.opens(chat)
    await agent.assigns(chat, mate)
    world.customerWrites(chat.id, { kind: "text" })
    await agent.releases(chat)
  } else if (way === 4) {
    await agent.opens(chat)
    await agent.takes(chat)
    await agent.closes(chat)
    await agent.reactivates(chat)
    await phone()
    world.customerWrites(chat.id, { kind: "text" })
    await agent.knows(chat, { waiting: 1 })
  } else if (way === 5) {
    await agent.opens(chat)
    await agent.takes(chat)
    await agent.answers("¿Algo más?")
    await agent.knows(chat, { waiting: 0 })
    await agent.closes(chat)
    world.customerWrites(chat.id, { kind: "text" })
    // O3 (keep): whom the close left it with has the next one too.
    await agent.knows(chat, { ordinal: 2, waiting: 1, assignee: "me" })
  } else if (way === 7) {
    await agent.opens(chat)
    await agent.marksUnread(chat)
  } else {
    world.readOnPhone(chat.id)
    await agent.knows(chat, { unread: false, waiting: 1 })
  }
}
