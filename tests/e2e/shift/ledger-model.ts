import type { LedgerEntry } from "../../consoles/whatsapp/shapes"

/** What an agent did with Turno, as the script noted it when doing it. */
export interface Act {
  /** How long the ledger was when it was done. */
  after: number
  chat: string
  kind:
    | "take"
    | "assign"
    | "release"
    | "close"
    | "reactivate"
    | "open"
    | "unread"
    | "schedule"
    | "resume"
    | "note"
    | "undo"
  to?: string
}

/** A contact at the end of the day, and the turns of its thread in order. */
export interface Expected {
  stage: "open" | "scheduled" | "closed"
  ordinal: number
  assignee: string
  waiting: 0 | 1
  turns: string[]
}

interface Contact extends Expected {
  known: boolean
  /** Who closes without an answer, and reactivates, finds the customer waiting again. */
  waited: 0 | 1
  /** How it was before the newest act: what an undo brings back. */
  before: Pick<Expected, "stage" | "assignee" | "waiting"> | null
}

/**
 * What must be in Turno after a shift, told from two logs that Turno did not write: the director's ledger and the script's
 * own acts. Written apart from the domain on purpose, from the rules: R2-03, R2-10, R2-13, R2-14, R2-17, Z1-12, Z1-13,
 * Z1-20, Z1-22, C4-19, C4-29, O3, O5.
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
  return new Map(entries.map(([chat, { known: _, waited: __, before: ___, ...rest }]) => [chat, rest]))
}

const nobody = (): Contact => ({
  stage: "closed",
  ordinal: 0,
  assignee: "",
  waiting: 0,
  turns: [],
  known: false,
  waited: 0,
  before: null
})

function message(contact: Contact, { kind }: LedgerEntry, me: string) {
  if (kind === "customer") {
    // O3 (keep): the next conversation is of whom the last one left the contact with.
    if (contact.stage === "closed") open(contact, contact.assignee)
    const waited = contact.stage === "scheduled" ? contact.waited : contact.waiting
    if (!waited) contact.turns.push("wrote")
    // O5: a message brings a promised conversation back.
    if (contact.stage === "scheduled") {
      contact.stage = "open"
      contact.turns.push("unscheduled")
    }
    contact.waiting = 1
  }
  if ((kind !== "agent" && kind !== "phone") || contact.stage === "closed") return
  const takes = kind === "agent" && contact.assignee === ""
  if (contact.waiting || takes) contact.turns.push(kind === "agent" ? "authored" : "answered")
  if (takes) give(contact, me)
  contact.waiting = 0
}

function asked(contact: Contact, { kind, to }: Act, me: string) {
  const { stage, assignee, waiting } = contact
  if (kind === "undo") return undone(contact)
  if (kind !== "note") contact.before = { stage, assignee, waiting }
  if (kind === "note") contact.turns.push("noted")
  if (kind === "schedule")
    Object.assign(contact, { stage: "scheduled", waiting: 0, waited: waiting }).turns.push("scheduled")
  if (kind === "resume") Object.assign(contact, { stage: "open", waiting: contact.waited }).turns.push("unscheduled")
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

/** The line that takes back is of the other kind. */
function undone(contact: Contact) {
  const { before, stage, assignee } = contact
  if (!before) throw new Error("nothing to undo")
  Object.assign(contact, before, { before: null })
  if (stage === "closed") contact.turns.push("reactivated")
  else if (stage === "scheduled") contact.turns.push("unscheduled")
  else if (before.assignee !== assignee) contact.turns.push("assigned")
}

function open(contact: Contact, assignee: string) {
  Object.assign(contact, { stage: "open", ordinal: contact.ordinal + 1, assignee, known: true })
  contact.turns.push("opened")
}

function give(contact: Contact, to: string) {
  contact.assignee = to
  contact.turns.push("assigned")
}
