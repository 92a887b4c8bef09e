import { useEffect, useState } from "react"
import type { ContactId } from "~shared/vocabulary"

/**
 * What was begun and not saved, each by what it was written for: notes, and the summary of a close. It lives in this page; the
 * browser's session keeps a copy, so that loading the tab anew or shutting the popup loses none. It is the agent's own words,
 * and never on a disk.
 */
const drafts = new Map<string, string>()
const key = (of: string) => `draft.${of}`

/** By what the summary of closing this conversation is kept: another conversation of the contact begins without. */
export const closingOf = (contact: ContactId, ordinal: number): string => `${contact}.close.${ordinal}`

/** A copy is written once the keys are quiet. */
const quiet = 300
let timer: ReturnType<typeof setTimeout> | undefined
const unkept = new Set<string>()

function keep(): void {
  clearTimeout(timer)
  if (chrome.runtime?.id === undefined) return
  for (const of of unkept) {
    const text = drafts.get(of)
    void (text ? chrome.storage.session.set({ [key(of)]: text }) : chrome.storage.session.remove(key(of)))
  }
  unkept.clear()
}

let listening = false
/** A popup may be gone right after the last key. */
function keepAtTheEnd(): void {
  if (listening) return
  listening = true
  addEventListener("pagehide", keep)
}

async function kept(of: string): Promise<string> {
  if (chrome.runtime?.id === undefined) return ""
  const name = key(of)
  const { [name]: text } = await chrome.storage.session.get(name)
  return typeof text === "string" ? text : ""
}

export const draftOf = (of: string): string => drafts.get(of) ?? ""

/** It was used, or is not wanted any more. */
export function forgetDraft(of: string): void {
  drafts.set(of, "")
  unkept.add(of)
  keep()
}

/** One draft; `known` once the session was asked for it. The component that holds it is drawn anew for another one. */
export function useDraft(of: string): { text: string; write: (text: string) => void; known: boolean } {
  const [text, setText] = useState(draftOf(of))
  const [known, setKnown] = useState(drafts.has(of))
  useEffect(() => {
    keepAtTheEnd()
    if (drafts.has(of)) return
    void kept(of).then((found) => {
      setKnown(true)
      if (drafts.has(of) || !found) return
      drafts.set(of, found)
      setText(found)
    })
  }, [of])
  const write = (next: string) => {
    drafts.set(of, next)
    setText(next)
    unkept.add(of)
    clearTimeout(timer)
    timer = setTimeout(keep, quiet)
  }
  return { text, write, known }
}
