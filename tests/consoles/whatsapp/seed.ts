import { type Dice, mintKey } from "./dice"
import { firstNames, firstPeople, hardPeople, lastNames, type Person } from "./people"
import { phrases } from "./phrases"
import type { Chat, Language, Message } from "./shapes"

export interface Seeded {
  chat: Chat
  messages: Message[]
  members: readonly string[]
}

interface Plan {
  count: number
  messagesPerChat: number
  bigChatMessages: number
  language: Language
  account: string
  now: number
  quiet: boolean
}

const minute = 60_000
const firstGaps = [12, 14, 21, 44, 62, 90, 131, 170, 204, 251, 300, 322, 360, 395]
const marks = { embed: ["\u202a", "\u202c"], lrm: ["\u200e", ""] } as const

function crowd(dice: Dice, index: number): Person {
  const language = dice.pick(["es", "es", "es", "pt", "en"] as const)
  const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`
  const number = String(index).padStart(4, "0")
  const person: Person = { name, phone: `549115556${number}`, language }
  if (dice.next() < 0.2) person.lid = `18700241336${number}`
  if (dice.next() < 0.15) person.unread = 1 + dice.under(3)
  if (dice.next() < 0.1) person.marks = dice.pick(["embed", "lrm"] as const)
  if (dice.next() < 0.6 && !person.unread) person.last = "ours"
  return person
}

function idOf(person: Person, account: string): string {
  if (person.kind === "self") return account
  if (person.kind === "group") return `${person.phone}@g.us`
  if (person.kind === "channel") return `${person.phone}@newsletter`
  return person.lid ? `${person.lid}@lid` : `${person.phone}@c.us`
}

type Content = Pick<Message, "kind" | "text" | "seconds" | "file">

function contentOf(dice: Dice, person: Person, mine: boolean, wanted?: "photo" | "voice" | "text"): Content {
  const words = phrases[person.language]
  const roll = dice.next()
  if (wanted === "photo" || (!wanted && roll > 0.95)) {
    return { kind: "photo", text: dice.next() < 0.5 && !wanted ? dice.pick(words.captions) : "" }
  }
  if (wanted === "voice" || (!wanted && roll > 0.92)) {
    return { kind: "voice", text: "", seconds: wanted ? 14 : 3 + dice.under(80) }
  }
  if (roll > 0.9 && !wanted) return { kind: "sticker", text: "" }
  if (roll > 0.88 && !wanted) return { kind: "document", text: "", file: `pedido-${20400 + dice.under(99)}.pdf` }
  return { kind: "text", text: dice.pick(mine ? words.ours : words.customer) }
}

interface Past {
  count: number
  lastAt: number
  incoming: number
}

function history(dice: Dice, person: Person, { count, lastAt, incoming }: Past): Message[] {
  const members = person.members ?? []
  const messages: Message[] = []
  let at = lastAt
  for (let fromEnd = 0; fromEnd < count; fromEnd++) {
    const forced = fromEnd < incoming ? false : fromEnd === incoming ? true : undefined
    const mine = person.kind === "self" || (person.kind !== "channel" && (forced ?? dice.next() < 0.4))
    const shown = fromEnd === 0 && person.last && person.last !== "ours" ? person.last : undefined
    const content = contentOf(dice, person, mine, shown ?? (fromEnd < incoming ? "text" : undefined))
    const key = mintKey(
      dice,
      mine ? dice.pick(["web", "web", "iphone"] as const) : dice.pick(["iphone", "android"] as const)
    )
    const message: Message = { key, at, mine, ...content }
    if (mine) message.delivery = incoming > 0 || dice.next() < 0.7 ? "read" : "delivered"
    else if (members.length > 0) message.sender = dice.pick(members)
    messages.push(message)
    at -= dice.next() < 0.08 ? (600 + dice.under(2400)) * minute : (1 + dice.under(17)) * minute
  }
  messages.reverse()
  for (let index = 4; index < messages.length; index += 7) {
    const earlier = messages[index - 2]
    const message = messages[index]
    if (message?.kind !== "text" || earlier?.kind !== "text") continue
    message.quoted = { sender: earlier.mine ? "" : (earlier.sender ?? person.name), text: earlier.text }
  }
  const first = messages[0]
  if (first) {
    const notice = phrases[person.language].notice
    messages.unshift({ key: mintKey(dice, "android"), at: first.at - 1000, mine: false, kind: "notice", text: notice })
  }
  return messages
}

/** Everybody the account talks to, newest first, with what was said so far. */
export function seedChats(dice: Dice, plan: Plan): Seeded[] {
  const named = [...firstPeople[plan.language], ...hardPeople]
  const people = Array.from({ length: plan.count }, (_, index) => named[index] ?? crowd(dice, index))
  return people.map((person, index) => {
    const unread = plan.quiet ? 0 : (person.unread ?? 0)
    const waits = !plan.quiet && person.last !== "ours" && person.kind !== "self"
    const count = index === 1 && plan.bigChatMessages > 0 ? plan.bigChatMessages : plan.messagesPerChat
    const lastAt = plan.now - (firstGaps[index] ?? 400 + index * 53) * minute
    const members = person.members ?? []
    const messages = history(dice, person, { count, lastAt, incoming: Math.max(unread, waits ? 1 : 0) })
    const chat: Chat = {
      id: idOf(person, plan.account),
      kind: person.kind ?? "person",
      name: person.name,
      saved: person.saved ?? true,
      language: person.language,
      marks: person.marks ? marks[person.marks] : ["", ""],
      unread,
      at: lastAt,
      archived: person.archived ?? false,
      muted: person.muted ?? false,
      pinned: false
    }
    if (person.lid) chat.phone = `${person.phone}@c.us`
    const last = messages.at(-1)
    if (last) chat.last = last
    return { chat, messages, members }
  })
}
