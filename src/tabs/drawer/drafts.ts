import { useEffect, useState } from "react"
import type { ContactId } from "~shared/vocabulary"

/**
 * Notes begun and not saved, each with the contact it was written for. They live in this frame; the browser's session keeps a
 * copy, so that loading the tab anew loses none. They are the agent's own words, and never on a disk.
 */
const drafts = new Map<ContactId, string>()
const key = (contact: ContactId) => `draft.${contact}`

/** A copy is written once the keys are quiet. */
const quiet = 300
let timer: ReturnType<typeof setTimeout> | undefined
const unkept = new Set<ContactId>()

function keep(): void {
  clearTimeout(timer)
  if (chrome.runtime?.id === undefined) return
  for (const contact of unkept) {
    const text = drafts.get(contact)
    void (text ? chrome.storage.session.set({ [key(contact)]: text }) : chrome.storage.session.remove(key(contact)))
  }
  unkept.clear()
}
addEventListener("pagehide", keep)

async function kept(contact: ContactId): Promise<string> {
  if (chrome.runtime?.id === undefined) return ""
  const name = key(contact)
  const { [name]: text } = await chrome.storage.session.get(name)
  return typeof text === "string" ? text : ""
}

export const draftOf = (contact: ContactId): string => drafts.get(contact) ?? ""

/** The draft for this contact. The component that holds it is drawn anew for another contact. */
export function useDraft(contact: ContactId): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(draftOf(contact))
  useEffect(() => {
    if (drafts.has(contact)) return
    void kept(contact).then((found) => {
      if (drafts.has(contact) || !found) return
      drafts.set(contact, found)
      setText(found)
    })
  }, [contact])
  const write = (next: string) => {
    drafts.set(contact, next)
    setText(next)
    unkept.add(contact)
    clearTimeout(timer)
    timer = setTimeout(keep, quiet)
  }
  return [text, write]
}
