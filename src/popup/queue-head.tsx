import { useEffect, useRef } from "react"
import type { Key, Words } from "~shared/i18n/words"
import type { QueueWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Segmented } from "~shared/ui/segmented"
import { sections, type Stage, stages } from "~shared/vocabulary"
import type { useAsked } from "./use-asked"
import type { Marks } from "./use-marks"

interface QueueHeadProps {
  words: Words
  asked: ReturnType<typeof useAsked>
  /** Null while nothing has been read yet. */
  queue: QueueWindow | null
  lost: boolean
  marks: Marks
  onFilter: () => void
}

const stageWords: Record<Stage, Key> = { open: "stage_open", scheduled: "stage_scheduled", closed: "stage_closed" }

/** Whatever is typed into a field, or asked for by a card, is not for the list. */
const typing = () => document.activeElement?.matches("input, textarea, [contenteditable], dialog *") ?? false

/** Whose, at which stage, only those who wait, with which name, in which order. */
export function QueueHead({ words, asked, queue, lost, marks, onFilter }: QueueHeadProps) {
  const { t } = words
  const { params, search, filters, choose, seek } = asked
  const counts = queue?.counts ?? null
  const filtered = Object.values(filters).filter(Boolean).length
  const field = useRef<HTMLInputElement>(null)
  const names = {
    mine: t("queue_mine"),
    unassigned: t("queue_unassigned"),
    all: t("queue_all"),
    team: t("queue_team")
  }

  const select = useRef(marks)
  useEffect(() => {
    select.current = marks
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing()) return
      const { on, able, begin, leave } = select.current
      const ways: Record<string, () => void> = {
        "/": () => field.current?.focus(),
        x: () => (on ? leave() : able && begin()),
        Escape: () => on && leave()
      }
      const way = ways[event.key]
      // An Escape that nothing of ours takes closes the popup.
      if (!way || event.defaultPrevented || (event.key === "Escape" && !on)) return
      event.preventDefault()
      way()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])

  const figure = (n: number | undefined) =>
    n === undefined ? lost ? "–" : <span className="bone figure" /> : words.number(n)
  const soon = params.stage === "scheduled"
  const order =
    params.order === "oldest" ? t(soon ? "order_soonest" : "order_oldest") : t(soon ? "order_latest" : "order_newest")
  return (
    <>
      <Segmented
        className="sections"
        label={t("queue_sections")}
        value={params.section}
        onChange={(section) => choose({ section })}
        choices={(queue?.sections ?? sections).map((section) => ({
          value: section,
          name: counts ? t("queue_count", { section: names[section], n: counts[section] }) : names[section],
          label: (
            <>
              <strong>{figure(counts?.[section])}</strong>
              <span>{names[section]}</span>
            </>
          )
        }))}
      />
      <div className="queue-line">
        <Segmented
          label={t("queue_stage")}
          value={params.stage}
          onChange={(stage) => choose({ stage })}
          choices={(queue?.stages ?? stages).map((value) => ({ value, label: t(stageWords[value]) }))}
        />
        <Button
          className="pending"
          icon={params.pendingOnly ? "check" : "wait"}
          look="outlined"
          label={t("queue_pending")}
          aria-pressed={params.pendingOnly}
          off={params.stage !== "open" && t("queue_pending_off")}
          onClick={() => choose({ pendingOnly: !params.pendingOnly })}
        />
      </div>
      <div className="queue-line queue-search">
        <div className="field">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="searchbox"
            value={search}
            maxLength={100}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            placeholder={t("queue_search")}
            aria-label={t("queue_search")}
            aria-keyshortcuts="/"
            onChange={(event) => seek(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape" && search) {
                // The first Escape empties the field; only the next one closes the popup.
                event.preventDefault()
                seek("")
              } else if (event.key === "ArrowDown") {
                event.preventDefault()
                document.querySelector<HTMLElement>(".row-main[tabindex='0']")?.focus()
              }
            }}
          />
          <kbd aria-hidden="true">/</kbd>
        </div>
        <Button
          icon="filter"
          bare
          label={filtered > 0 ? t("filter_on", { n: filtered }) : t("act_filter")}
          aria-haspopup="dialog"
          aria-pressed={filtered > 0}
          off={!queue}
          onClick={onFilter}
        />
        <Button
          icon="order"
          bare
          label={order}
          onClick={() => choose({ order: params.order === "oldest" ? "newest" : "oldest" })}
        />
        <Button
          icon="select"
          bare
          label={t("act_select")}
          aria-keyshortcuts="X"
          aria-pressed={marks.on}
          off={!marks.able && t("bulk_not_closed")}
          onClick={marks.on ? marks.leave : marks.begin}
        />
      </div>
    </>
  )
}
