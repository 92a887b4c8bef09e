import { useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { Teammate } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Sheet } from "./sheet"

interface MemberRemovalProps {
  words: Words
  member: Teammate
  onDone: (said?: string) => void
}

/** Asks before a member is taken out of the team, and says why where it cannot be. */
export function MemberRemoval({ words, member, onDone }: MemberRemovalProps) {
  const { t } = words
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)
  const name = member.name || t("default_name")

  const remove = async () => {
    if (busy.current) return
    busy.current = true
    const reply = await send("member.remove", { id: member.id })
    busy.current = false
    if (!reply.ok) return setTrouble(sayFailure(words, reply.failure))
    if (!reply.value.ok) return setTrouble(sayRefusal(words, reply.value.refusal, Date.now()))
    onDone(t("member_removed", { name }))
  }
  return (
    <Sheet title={t("member_remove_title", { name })} onClose={() => onDone()}>
      <p>
        {member.open > 0 && <>{t("member_remove_open", { n: member.open })} </>}
        {t("member_remove_body")}
      </p>
      <p className="hint is-trouble" role="status">
        {trouble && <Icon name="refused" />}
        {trouble}
      </p>
      <footer>
        <Button label={t("act_cancel")} autoFocus onClick={() => onDone()} />
        <Button look="danger" label={t("act_remove")} onClick={() => void remove()} />
      </footer>
    </Sheet>
  )
}
