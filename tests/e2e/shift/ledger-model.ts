import type { LedgerEntry } from "../../consoles/whatsapp/shapes"

/** What an agent did with Turno, as the script noted it when doing it. */
export interface Act {
  /** How long the ledger was when it was done. */
  after: number
  chat: string
  kind: "take" | "assign" | "release" | "close" | "reactivate" | "open" | "unread"
  to?: string
}

/** A contact at the end of the day, and the turns of its thread in order. */
export interface Expected {
  stage: "open" | "closed"
  ordinal: number
  assignee: string
  waiting: 0 | 1
  turns: string[]
}

interface Contact extends Expected {
  known: boolean
  /** Who closes without an answer, and reactivates, finds the customer waiting again. */
  waited: 0 | 1
}

/**
 * What must be in Turno after a shift, told from two logs that Turno did not write: the director's ledger and the script's
 * own acts. Written apart from the domain on purpose, from the rules: R2-03, R2-10, R2-14, R2-17, Z1-12, Z1-20, C4-29.
 */
export function expected(ledger: readonly LedgerEntry[], acts: readonly Act[], me: string): Map<string, Expected> {
  const contacts = new Map<string, Contact>()
  const of = (chat: string): Contact => {
    const there = contacts.get(chat) ?? nobody()
    contacts.set(chat, there)
    return there
  }
  for (let i = 0; i <= ledger.length; i++) {
    for (const act of acts) if (act.after === i) asked(of(act.chat), act, me)
    const entry = ledger[i]
    if (entry) message(of(entry.chat), entry, me)
  }
  const entries = [...contacts].filter(([, contact]) => contact.known)
  return new Map(entries.map(([chat, { known: _, waited: __, ...rest }]) => [chat, rest]))
}

const nobody = (): Contact => ({
  stage: "closed",
  ordinal: 0,
  assignee: "",
  waiting: 0,
  turns: [],
  known: false,
  waited: 0
})

function message(contact: Contact, { kind }: LedgerEntry, me: string) {
  if (kind === "customer") {
    if (contact.stage === "closed") open(contact, "")
    if (!contact.waiting) contact.turns.push("wrote")
    contact.waiting = 1
  }
  if ((kind !== "agent" && kind !== "phone") || contact.stage === "closed") return
  const takes = kind === "agent" && contact.assignee === ""
  if (contact.waiting || takes) contact.turns.push(kind === "agent" ? "authored" : "answered")
  if (takes) give(contact, me)
  contact.waiting = 0
}

function asked(contact: Contact, { kind, to }: Act, me: string) {
  if (kind === "take") give(contact, me)
  if (kind === "assign") give(contact, to ?? "")
  if (kind === "release") give(contact, "")
  if (kind === "unread") contact.turns.push("unread-marked")
  if (kind === "open") open(contact, me)
  if (kind === "close")
    Object.assign(contact, { stage: "closed", waiting: 0, waited: contact.waiting }).turns.push("closed")
  if (kind === "reactivate")
    Object.assign(contact, { stage: "open", waiting: contact.waited }).turns.push("reactivated")
}

function open(contact: Contact, assignee: string) {
  Object.assign(contact, { stage: "open", ordinal: contact.ordinal + 1, assignee, known: true })
  contact.turns.push("opened")
}

function give(contact: Contact, to: string) {
  contact.assignee = to
  contact.turns.push("assigned")
}
