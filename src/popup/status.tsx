import { sayStatus } from "~shared/i18n/presence"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { Status } from "~shared/protocol/teammates"
import { PresenceDot } from "~shared/ui/presence-dot"
import { useNow } from "~shared/ui/use-now"

const set = (available: boolean) => void send("presence.set", { available })

interface StatusProps {
  words: Words
  status: Status
}

/** My own switch (C4-10): whether I am available, as others see it, and since when. */
export function StatusSwitch({ words, status }: StatusProps) {
  const said = sayStatus(words, status, useNow())
  const there = status.presence !== "offline"
  return (
    <button
      type="button"
      role="switch"
      className="status"
      aria-checked={there}
      aria-label={words.t("status_online")}
      title={said}
      onClick={() => set(!there)}
    >
      <PresenceDot presence={status.presence} />
      <bdi>{said}</bdi>
    </button>
  )
}

/** Where only who is available may act (O7): why nothing can be done, and the way out. */
export function Held({ words: { t }, status }: StatusProps) {
  if (!status.hold) return null
  return (
    <p className="first-run">
      <span>{t("held_offline")}</span>
      <button type="button" className="link" onClick={() => set(true)}>
        {t("act_available")}
      </button>
    </p>
  )
}
