import { useRef, useState } from "react"
import type { Trouble } from "~shared/cards/trouble"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { RefusalSaid, Reply } from "~shared/protocol/messages"
import type { ContactId } from "~shared/vocabulary"

/** Puts tags on a contact and takes them off, one act at a time. */
export function useTags(contact: ContactId, words: Words) {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const under = useRef(false)

  const alone = async (work: () => Promise<Trouble | null>): Promise<boolean> => {
    if (under.current) return false
    under.current = true
    setTrouble(null)
    const wrong = await work()
    under.current = false
    setTrouble(wrong)
    return wrong === null
  }
  const wrongOf = (reply: Reply<"contact.tag"> | Reply<"tag.save">): Trouble | null => {
    if (!reply.ok) return sayFailure(words, reply.failure)
    return reply.value.ok ? null : (reply.value.refusal as RefusalSaid)
  }
  const tag = async (id: string, on: boolean) => wrongOf(await send("contact.tag", { contact, tag: id, on }))

  return {
    put: (id: string, on: boolean) => alone(() => tag(id, on)),
    /** Makes a tag and puts it on. */
    make: (name: string) =>
      alone(async () => {
        const made = await send("tag.save", { id: null, name })
        return made.ok && made.value.ok ? tag(made.value.id, true) : wrongOf(made)
      }),
    trouble,
    clear: () => setTrouble(null)
  }
}
