import { useState } from "react"
import { TroubleLine } from "~shared/cards/trouble"
import type { Words } from "~shared/i18n/words"
import type { ContactWindow } from "~shared/protocol/contact-window"
import { forgetDraft } from "~shared/protocol/use-draft"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { cardOf } from "./card-draft"
import { tell } from "./link"
import { Sure } from "./sure"
import { useAct } from "./use-act"

/** What is done with the contact as a whole: merged, blocked inside Turno (C4-25), erased by who administers (Z1-30). */
export function CardActs({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const { contact, name, blocked, me } = seen
  const [erasing, setErasing] = useState(false)
  const block = useAct(words)
  const erase = useAct(words)
  const now = useNow()

  const turn = async (on: boolean) => {
    const done = await block.act(on ? "contact.block" : "contact.unblock", { contact })
    if (!done) return
    const said = t(on ? "said_blocked" : "said_unblocked")
    const told = done.pending ? { said: t(on ? "pending_block" : "pending_unblock"), then: said } : { said }
    tell({ tell: "acted", acted: { contact, name, ...told, undo: done.undo } })
  }
  const gone = async () => {
    if (!(await erase.act("contact.erase", { contact }))) return
    // What was begun about it and not saved goes too.
    for (const draft of [contact, cardOf(contact)]) forgetDraft(draft)
    tell({ tell: "acted", acted: { contact, name, said: t("said_erased"), undo: null } })
  }
  const ago = blocked ? words.agoCalm(blocked.at, now) : ""
  return (
    <>
      {blocked && (
        <p className="card-blocked">
          <Icon name="block" />
          <span>
            {blocked.by ? t("card_blocked", { name: blocked.by, ago }) : t("card_blocked_plain", { ago })}{" "}
            {t("card_blocked_line")}
          </span>
        </p>
      )}
      {erasing ? (
        <Sure
          words={words}
          act={t("card_erase")}
          body={t("card_erase_sure")}
          danger
          busy={erase.busy}
          trouble={erase.trouble}
          onYes={() => void gone()}
          onNo={() => setErasing(false)}
        />
      ) : (
        <div className="card-acts" role="group" aria-label={t("card_more")}>
          <Button
            icon="merge"
            label={t("card_merge")}
            title={t("do_merge")}
            off={blocked !== null && t("reason_blocked")}
            onClick={() => tell({ tell: "do", action: "merge" })}
          />
          <Button
            icon={blocked ? "reopen" : "block"}
            label={blocked ? t("act_unblock") : t("card_block")}
            off={block.busy}
            onClick={() => void turn(blocked === null)}
          />
          {me.role === "admin" && (
            <Button
              icon="delete"
              label={t("card_erase_short")}
              title={t("card_erase")}
              onClick={() => setErasing(true)}
            />
          )}
        </div>
      )}
      <TroubleLine words={words} trouble={block.trouble} />
    </>
  )
}
