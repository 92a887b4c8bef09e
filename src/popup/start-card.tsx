import { StartCard } from "~shared/cards/start-card"
import type { Words } from "~shared/i18n/words"
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
  const card = useStart(setup, words, {
    onStarted({ chat, name }) {
      if (chat === "by-hand") onDone(t("start_by_hand", { name }))
      else onDone(t(chat === "coming" ? "start_coming" : "said_opened"))
      return null
    },
    onThere: onCancel
  })
  return <StartCard {...card} words={words} onCancel={onCancel} />
}
