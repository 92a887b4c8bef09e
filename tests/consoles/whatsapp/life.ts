import { createDice } from "./dice"
import type { MessageKind } from "./shapes"
import type { World } from "./world"

export interface Life {
  /** Mean pause between two happenings, in milliseconds (6000). */
  everyMs?: number
  seed?: number
  /** The phone answers and reads now and then too (true). */
  phone?: boolean
}

const kinds = ["text", "text", "text", "text", "text", "photo", "voice", "sticker", "document"] as const

/** A life of its own: customers write, sometimes several lines, mostly those who wrote lately. */
export function live(world: World, { everyMs = 6000, seed = 11, phone = true }: Life = {}): () => void {
  const dice = createDice(seed)
  let timer: NodeJS.Timeout | undefined

  function happen(): void {
    const people = world.chats.filter((chat) => chat.kind === "person" || chat.kind === "group")
    const recent = people.slice(0, dice.next() < 0.7 ? 12 : people.length)
    if (recent.length > 0) {
      const { id, unread } = dice.pick(recent)
      const roll = dice.next()
      const kind: Exclude<MessageKind, "notice"> = dice.pick(kinds)
      if (phone && roll < 0.06) world.phoneAnswers(id)
      else if (phone && roll < 0.12 && unread > 0) world.readOnPhone(id)
      else world.customerWrites(id, { kind, count: kind === "text" && roll > 0.8 ? 2 : 1 })
    }
    plan()
  }

  function plan(): void {
    timer = setTimeout(happen, everyMs * (0.4 + dice.next() * 1.2))
    timer.unref?.()
  }

  plan()
  return () => clearTimeout(timer)
}
