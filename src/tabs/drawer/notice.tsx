import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import { draftOf } from "~shared/protocol/use-draft"
import { Button } from "~shared/ui/button"
import { copy } from "~shared/ui/copy"
import { Icon } from "~shared/ui/icon"
import type { ContactId } from "~shared/vocabulary"
import { tell } from "./link"

interface NoticeProps {
  words: Words
  contact: ContactId | null
  /** Another version of Turno has taken over; otherwise the worker could not be asked. */
  updated: boolean
}

/** Nothing can be saved from here: why, and the ways on. What was typed can be copied first. */
export function Notice({ words, contact, updated }: NoticeProps) {
  const { t } = words
  const [copied, setCopied] = useState(false)
  const draft = contact ? draftOf(contact) : ""
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <p>{updated ? t("frame_updated") : t("failed_broken")}</p>
      <div className="notice-acts">
        {draft && (
          <Button
            look="outlined"
            icon={copied ? "check" : "copy"}
            label={t("act_copy")}
            onClick={() => void copy(draft).then(setCopied)}
          />
        )}
        <Button look="outlined" icon="reopen" label={t("act_reload")} onClick={() => tell({ tell: "reload" })} />
      </div>
    </div>
  )
}
