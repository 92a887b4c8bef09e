import { useState } from "react"
import { StartCard } from "~shared/cards/start-card"
import { sayJump } from "~shared/i18n/jumps"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { useStart } from "~shared/protocol/use-start"
import type { SetupWindow } from "~shared/protocol/views"

interface PopupStartProps {
  words: Words
  setup: SetupWindow
  /** Done: with what is to be said of it. */
  onDone: (said: string) => void
  onCancel: () => void
}

/** A conversation with a number. A file of its own: phone numbers are read only when one is typed. */
export default function PopupStart({ words, setup, onDone, onCancel }: PopupStartProps) {
  const { t } = words
  const [lost, setLost] = useState<string | null>(null)
  const { there, trouble, change, start, ...card } = useStart(setup, words, ({ chat, name }) => {
    if (chat === "by-hand") return onDone(t("start_by_hand", { name }))
    onDone(t(chat === "coming" ? "start_coming" : "said_opened"))
  })
  const go = async (contact: string) => {
    const wrong = sayJump(words, await send("queue.jump", { contact }), "")
    if (wrong === null) onCancel()
    else setLost(wrong)
  }
  return (
    <StartCard
      {...card}
      words={words}
      trouble={lost ?? trouble}
      onGo={there ? () => void go(there) : null}
      onStart={start}
      onChange={() => {
        setLost(null)
        change()
      }}
      onCancel={onCancel}
    />
  )
}
