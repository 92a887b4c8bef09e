import { openChat } from "~background/usecases/open-chat"
import { recordMessages } from "~background/usecases/record-messages"
import type { ContactId, Member } from "~shared/vocabulary"
import { ana, desk } from "./desk"

/** A desk where so many customers wait. */
export async function waiting(me: Member = ana, chats = 1) {
  const deps = await desk(me)
  const contacts: ContactId[] = []
  for (let n = 0; n < chats; n++) {
    const name = n ? `Marta ${n}` : "Marta"
    const front = {
      account: "own",
      ids: [`tel:549115555${1000 + n}`] as [string],
      chat: `c${n}@c.us`,
      name,
      customer: true
    }
    const contact = await openChat(deps, "whatsapp", front, false)
    const wrote = { key: `K${n}`, direction: "in", at: deps.clock.time, precision: "live", attachment: "text" } as const
    await recordMessages(deps, contact, [wrote], null)
    contacts.push(contact)
  }
  return { deps, contacts, contact: contacts[0] as ContactId }
}

/** What it was refused for, or null. */
export const refusedFor = (answer: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  answer.ok ? null : answer.refusal.kind
