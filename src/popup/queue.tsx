import { useCallback, useEffect, useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import { usePageWords } from "~shared/i18n/use-page-words"
import { send } from "~shared/protocol/send"
import { useView } from "~shared/protocol/use-view"
import type { QueueRow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { FirstRun } from "./first-run"
import { Blank, QueueError, Skeleton } from "./queue-blank"
import { QueueFoot } from "./queue-foot"
import { QueueHead } from "./queue-head"
import { QueueList } from "./queue-list"
import type { RowAct } from "./queue-row"
import { useAsked } from "./use-asked"

/** How long an outcome stays to be read. */
const stay = 8000

/** All conversations of all consoles, by whose turn it is. */
export function Queue() {
  const asked = useAsked()
  const { window: queue, failure, stale } = useView("queue", asked.params, window)
  const words = usePageWords(queue?.language)
  const { t } = words
  const [said, setSaid] = useState<{ text: string; trouble: boolean } | null>(null)
  const busy = useRef(false)

  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), stay)
    return () => clearTimeout(timer)
  }, [said])

  const act = useCallback(
    async (what: RowAct, row: QueueRow) => {
      if (busy.current) return
      busy.current = true
      const { contact, ordinal } = row
      const trouble = (text: string) => setSaid({ text, trouble: true })
      if (what === "go") {
        const reply = await send("queue.jump", { contact })
        if (!reply.ok) trouble(sayFailure(words, reply.failure))
        else if (!reply.value.ok) {
          const name = reply.value.name || row.name
          trouble(reply.value.why === "no-tab" ? t("jump_no_tab", { name }) : t("jump_not_found", { name }))
        }
      } else {
        const reply =
          what === "take"
            ? await send("conversation.take", { contact, from: row.assignee?.id ?? null })
            : what === "close"
              ? await send("conversation.close", { contact, ordinal })
              : await send("conversation.reactivate", { contact, ordinal })
        const fine = { take: t("said_mine"), close: t("said_closed"), reactivate: t("said_reactivated") }
        if (!reply.ok) trouble(sayFailure(words, reply.failure))
        else if (!reply.value.ok) trouble(sayRefusal(words, reply.value.refusal, Date.now()))
        else if (!reply.value.pending) setSaid({ text: `${row.name}: ${fine[what]}`, trouble: false })
      }
      busy.current = false
    },
    [words, t]
  )

  const lost = failure && !queue
  return (
    <main className="queue">
      <header className="queue-title">
        <h1 className="brand">
          <Icon name="mark" size={18} />
          Turno
        </h1>
        <Button icon="settings" bare label={t("act_options")} onClick={() => void send("options.show", {})} />
      </header>
      <QueueHead words={words} asked={asked} counts={queue?.counts ?? null} lost={!!lost} />
      {queue && <FirstRun words={words} name={queue.me.name} />}
      {lost ? (
        <QueueError words={words} failure={failure} />
      ) : !queue ? (
        <Skeleton />
      ) : queue.total === 0 ? (
        <Blank words={words} stage={asked.params.stage} search={asked.params.search} />
      ) : (
        <QueueList words={words} queue={queue} asked={asked} act={act} />
      )}
      <div role="status" aria-live="polite">
        {said && (
          <div className={said.trouble ? "said is-trouble" : "said"}>
            <Icon name={said.trouble ? "refused" : "check"} />
            <bdi>{said.text}</bdi>
            <Button icon="x" bare label={t("act_dismiss")} onClick={() => setSaid(null)} />
          </div>
        )}
      </div>
      <QueueFoot words={words} queue={queue} failure={failure} stale={stale} />
    </main>
  )
}
