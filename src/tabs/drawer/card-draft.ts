import { showPhone } from "~shared/phone/phone"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { useDraft } from "~shared/protocol/use-draft"
import type { ContactId, Language } from "~shared/vocabulary"
import { sayTyped } from "./values"

/** What the fields of a card hold while it is edited, as it was typed. */
export interface CardDraft {
  name: string
  phone: string
  spoken: Language | ""
  values: Record<string, string>
}

/** By what a card being edited is kept. */
export const cardOf = (contact: ContactId): string => `${contact}.card`

const fresh = ({ name, consoleName, phone, spoken, fields }: ContactWindow): CardDraft => ({
  name: name === consoleName ? "" : name,
  phone: phone ? showPhone(phone) : "",
  spoken: spoken ?? "",
  values: Object.fromEntries(fields.map((field) => [field.id, sayTyped(field.type, field.value)]))
})

function begun(text: string): CardDraft | null {
  try {
    return text === "" ? null : (JSON.parse(text) as CardDraft)
  } catch {
    return null
  }
}

/** A card being edited, kept like a note begun: another chat in front, or the tab loaded anew, loses nothing. */
export function useCardDraft(seen: ContactWindow): {
  draft: CardDraft | null
  begin: () => void
  write: (draft: CardDraft) => void
  end: () => void
} {
  const { text, write } = useDraft(cardOf(seen.contact))
  const keep = (draft: CardDraft) => write(JSON.stringify(draft))
  return { draft: begun(text), begin: () => keep(fresh(seen)), write: keep, end: () => write("") }
}
