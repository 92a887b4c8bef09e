import type { ReactNode } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Delivery, QueueWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { RowBones } from "./queue-row"
import type { useAsked } from "./use-asked"

type Failed = Extract<Delivery<"queue">, { ok: false }>["failure"]

function Centre({ icon, trouble, children }: { icon: IconName; trouble?: boolean; children: ReactNode }) {
  return (
    <div className="rows blank" role={trouble ? "alert" : undefined}>
      <span className={trouble ? "disc is-trouble" : "disc"}>
        <Icon name={icon} size={20} />
      </span>
      {children}
    </div>
  )
}

interface BlankProps {
  words: Words
  asked: ReturnType<typeof useAsked>
  more: QueueWindow["more"]
}

/** Nothing to show, and why that is fine. */
export function Blank({ words: { t }, asked, more }: BlankProps) {
  const { search, stage } = asked.params
  if (Object.values(asked.filters).some(Boolean))
    return (
      <Centre icon="filter">
        <strong>{t("queue_no_filtered")}</strong>
        <Button look="outlined" label={t("filter_clear")} onClick={() => asked.filter({})} />
      </Centre>
    )
  if (search)
    return (
      <Centre icon="search">
        <strong>{t("queue_no_match", { text: search })}</strong>
        <p>{t(more.waiting || more.rest ? "queue_maybe_more" : "queue_no_match_hint")}</p>
      </Centre>
    )
  if (stage === "scheduled")
    return (
      <Centre icon="clock">
        <strong>{t("queue_no_scheduled")}</strong>
        <p>{t("queue_no_scheduled_hint")}</p>
      </Centre>
    )
  if (stage === "closed")
    return (
      <Centre icon="close">
        <strong>{t("queue_no_closed")}</strong>
      </Centre>
    )
  return (
    <Centre icon="done">
      <strong>{t("queue_empty")}</strong>
      <p>{t("queue_empty_hint")}</p>
    </Centre>
  )
}

export function QueueError({ words, failure }: { words: Words; failure: Failed }) {
  const { t } = words
  return (
    <Centre icon={failure === "full-disk" ? "disk" : "refused"} trouble>
      <strong>{t("queue_error")}</strong>
      <p>{sayFailure(words, failure)}</p>
      <Button look="solid" label={t("act_retry")} onClick={() => location.reload()} />
    </Centre>
  )
}

export const Skeleton = () => (
  <div className="rows" aria-busy="true">
    <div className="group" aria-hidden="true">
      <span className="bone head-bone" />
    </div>
    {Array.from({ length: 6 }, (_, at) => (
      <RowBones key={at} />
    ))}
  </div>
)
