import { useRef, useState } from "react"
import { sayJump } from "~shared/i18n/jumps"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { countryOf } from "~shared/phone/country"
import { readPhone, showPhone } from "~shared/phone/phone"
import { sayPhone } from "~shared/phone/say"
import { accountLabel, consoleLook } from "~shared/ui/consoles"
import type { ContactId } from "~shared/vocabulary"
import type { Outputs, RefusalSaid } from "./messages"
import { send } from "./send"
import type { SetupWindow } from "./views"

type Started = Extract<Outputs["conversation.start"], { ok: true }>

interface Then {
  /** What it answers is said in the card. */
  onStarted: (started: Started) => string | null
  /** The one that was open already is in front. */
  onThere: () => void
}

/** Begins conversations with a number (C4-03): what a card of it needs, wherever it stands. */
export function useStart(setup: SetupWindow, words: Words, { onStarted, onThere }: Then) {
  const { t } = words
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<RefusalSaid | string | null>(null)
  const [there, setThere] = useState<ContactId | null>(null)
  const under = useRef(false)

  const start = async (account: string, number: string) => {
    if (under.current) return
    under.current = true
    setBusy(true)
    const reply = await send("conversation.start", { account, number })
    under.current = false
    setBusy(false)
    if (!reply.ok) return setTrouble(sayFailure(words, reply.failure))
    if (reply.value.ok) return setTrouble(onStarted(reply.value))
    setTrouble(reply.value.refusal)
    setThere(reply.value.refusal.kind === "already-open" ? reply.value.contact : null)
  }
  const go = async (contact: ContactId) => {
    const wrong = sayJump(words, await send("queue.jump", { contact }), "")
    if (wrong === null) onThere()
    else setTrouble(wrong)
  }
  return {
    accounts: setup.accounts.map(({ id, console, account }) => {
      const own = accountLabel(account)
      return { id, label: `${consoleLook(console).label} · ${own.startsWith("+") ? showPhone(own) : own}` }
    }),
    off: setup.status.hold !== null && t("reason_hold"),
    busy,
    trouble,
    read: (typed: string, id: string) => {
      const own = setup.accounts.find((one) => one.id === id)?.account ?? null
      const number = readPhone(typed, countryOf(own))
      return number.ok
        ? ({ ok: true, number: number.e164 } as const)
        : ({ ok: false, why: sayPhone(words, number.why) } as const)
    },
    onStart: (account: string, number: string) => void start(account, number),
    onGo: there ? () => void go(there) : null,
    onChange: () => {
      setTrouble(null)
      setThere(null)
    }
  }
}
