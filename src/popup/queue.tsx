import { useEffect, useRef, useState } from "react"
import { usePageWords } from "~shared/i18n/use-page-words"
import { sayKey } from "~shared/keys"
import { send } from "~shared/protocol/send"
import { useView } from "~shared/protocol/use-view"
import type { QueueRow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Guarded } from "~shared/ui/guarded"
import { Icon } from "~shared/ui/icon"
import { type Action, type QueueAsk, sections, stages } from "~shared/vocabulary"
import { BulkBar, BulkRun } from "./bulk-bar"
import { FilterChips, FilterSheet } from "./filters"
import { FirstRun } from "./first-run"
import { Outcome } from "./outcome"
import { Blank, QueueError, Skeleton } from "./queue-blank"
import { QueueFoot } from "./queue-foot"
import { QueueHead } from "./queue-head"
import { QueueList } from "./queue-list"
import type { RowAct, RowAsk } from "./queue-row"
import type { Act } from "./say-done"
import { type Asking, AskSheet, PaletteSheet, preloadCards } from "./sheet"
import { Held, StatusSwitch } from "./status"
import { strictest } from "./strictest"
import { useAsked, useThere } from "./use-asked"
import { StartSheet } from "./start-sheet"
import { useDeeds } from "./use-deeds"
import { useMarks } from "./use-marks"
import { useUndoKey } from "./use-undo-key"
import { useSummons } from "./use-summons"

/** What one row does at once, by the palette. */
const rowVerbs = ["take", "resume", "reactivate", "new", "mark-unread", "block"] as const

/** All conversations of all consoles, by whose turn it is. */
export function Queue() {
  const asked = useAsked()
  const { data: queue, failure, stale } = useView("queue", asked.params, window, { keepPrevious: true })
  useThere(asked, queue)
  const words = usePageWords(queue?.language)
  const { t } = words
  const [asking, setAsking] = useState<Asking | null>(null)
  /** The palette is open, for these rows. */
  const [finding, setFinding] = useState<QueueRow[] | null>(null)
  const [filtering, setFiltering] = useState(false)
  /** A number is being typed. */
  const [starting, setStarting] = useState(false)
  const came = queue !== null
  const { data: setup } = useView("setup", came ? {} : null, window)
  const deeds = useDeeds(words)
  const marks = useMarks(queue, asked.params)
  const { said, run, undo } = deeds

  useEffect(() => {
    if (came) preloadCards()
  }, [came])

  const byKeys = useRef(false)
  const noteKeys = () => {
    byKeys.current = document.activeElement?.matches(":focus-visible") ?? false
  }
  // What is gone takes the focus with it. Who works by keys goes on from the list's stop.
  useEffect(() => {
    if (!byKeys.current || asking || finding || filtering || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(".row-main[tabindex='0']")?.focus({ preventScroll: true })
  }, [queue, said, asking, finding, filtering])

  useUndoKey(said?.ways, setup?.keys.undo, undo)

  const begun = () => {
    setAsking(null)
    marks.leave()
  }
  const ask = (kind: Asking["kind"], rows: QueueRow[]) => {
    noteKeys()
    // Nothing to ask is nothing to show.
    if (kind === "close" && strictest(rows) === "none") void now(rows, { kind: "close", note: null })
    else setAsking({ kind, rows })
  }
  const now = async (rows: QueueRow[], act: Act) => {
    noteKeys()
    const wrong = await deeds.together(rows, act, begun)
    if (wrong) deeds.tell(wrong, rows[0]?.name ?? "")
  }
  const fromCard = async (act: Act) => {
    const rows = asking?.rows ?? []
    const wrong = await deeds.together(rows, act, begun)
    // What stood in the way has been told: the next try is made knowing it.
    if (wrong) setAsking((last) => last && { ...last, rows: rows.map((row) => current(row)) })
    return wrong
  }
  const current = (row: QueueRow) => queue?.rows.find(({ contact }) => contact === row.contact) ?? row

  const act = (what: RowAct | RowAsk, row: QueueRow) => {
    if (what === "schedule" || what === "close") return ask(what, [row])
    noteKeys()
    void deeds.one(what, row)
  }

  const find = () => {
    const at = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row
    const row = at === undefined ? undefined : queue?.rows[Number(at) - queue.skip]
    noteKeys()
    // What was begun in a card is not put aside for it.
    if (!asking) setFinding(row ? [row] : [])
  }
  const obey = (ask: QueueAsk) => {
    const { choose, params } = asked
    if (ask === "palette") return find()
    setFinding(null)
    const [section, stage] = [sections.find((one) => one === ask), stages.find((one) => one === ask)]
    if (section) choose({ section })
    else if (stage) choose({ stage })
    else if (ask === "oldest" || ask === "newest") choose({ order: ask })
    else if (ask === "pending") choose({ stage: "open", pendingOnly: !(finding && params.pendingOnly) })
    else if (finding && marks.on) marks.leave()
    else {
      if (!marks.able) choose({ stage: "open" })
      marks.begin()
    }
  }
  useSummons(obey, setup?.keys.palette)
  const onVerb = (action: Action, rows: QueueRow[]) => {
    const [row] = rows
    setFinding(null)
    if (action === "undo") return said && void undo(said.ways)
    if (action === "start") return setStarting(true)
    if (!row) return
    if (action === "assign" || action === "schedule" || action === "close") return ask(action, rows)
    noteKeys()
    const own = rowVerbs.find((one) => one === action)
    if (own) void deeds.one(own, row)
  }

  const lost = failure && !queue
  const shown = !queue ? 0 : asked.folded ? queue.waiting : queue.total
  const marked = () => [...marks.marked.values()]
  return (
    <main className="queue">
      <Guarded surface="queue-head" words={words}>
        <header className="queue-title">
          <h1 className="brand">
            <Icon name="mark" size={18} />
            Turno
          </h1>
          {queue && <StatusSwitch words={words} status={queue.status} />}
          <Button icon="add" bare label={t("do_start")} aria-haspopup="dialog" onClick={() => setStarting(true)} />
          <Button
            icon="palette"
            bare
            label={t("do_palette")}
            aria-haspopup="dialog"
            aria-keyshortcuts={sayKey(setup?.keys.palette ?? "") || undefined}
            onClick={find}
          />
          <Button icon="settings" bare label={t("act_options")} onClick={() => void send("options.show", {})} />
        </header>
      </Guarded>
      <Guarded surface="queue-head" words={words}>
        <QueueHead
          words={words}
          asked={asked}
          queue={queue}
          lost={!!lost}
          marks={marks}
          onFilter={() => {
            noteKeys()
            setFiltering(true)
          }}
        />
        {queue && <FilterChips words={words} known={queue} filters={asked.filters} onFilter={asked.filter} />}
      </Guarded>
      {queue && <Held words={words} status={queue.status} />}
      {queue && <FirstRun words={words} name={queue.me.name} setup={setup} />}
      <Guarded surface="queue-list" words={words} resetKey={asked.params.section + asked.params.stage}>
        {lost ? (
          <QueueError words={words} failure={failure} />
        ) : !queue ? (
          <Skeleton />
        ) : queue.total === 0 ? (
          <Blank words={words} asked={asked} more={queue.more} />
        ) : (
          <QueueList words={words} queue={queue} asked={asked} marks={marks} act={act} />
        )}
      </Guarded>
      <Guarded surface="queue-outcome" words={words} resetKey={said?.id}>
        <Outcome words={words} deeds={deeds} />
      </Guarded>
      {run?.slow && <BulkRun words={words} run={run} onStop={deeds.stop} />}
      {marks.on && !run?.slow ? (
        <BulkBar
          words={words}
          marked={marks.marked.size}
          shown={shown}
          busy={run !== null}
          hold={queue?.status.hold ? t("reason_hold") : false}
          onAll={() => void marks.markAll(shown)}
          onNone={marks.clear}
          onLeave={marks.leave}
          act={(what) => (what === "release" ? void now(marked(), { kind: "assign", to: null }) : ask(what, marked()))}
        />
      ) : (
        !run?.slow && (
          <Guarded surface="queue-foot" words={words}>
            <QueueFoot words={words} queue={queue} failure={failure} stale={stale} />
          </Guarded>
        )
      )}
      {asking && (
        <AskSheet words={words} asking={asking} setup={setup} onAct={fromCard} onCancel={() => setAsking(null)} />
      )}
      {filtering && queue && (
        <FilterSheet
          words={words}
          known={queue}
          filters={asked.filters}
          onFilter={asked.filter}
          onLeave={() => setFiltering(false)}
        />
      )}
      {starting && (
        <StartSheet
          words={words}
          setup={setup}
          onDone={(text) => {
            setStarting(false)
            deeds.say(text)
          }}
          onCancel={() => setStarting(false)}
        />
      )}
      {finding && (
        <PaletteSheet
          words={words}
          setup={setup}
          rows={marks.on && marks.marked.size > 0 ? marked() : finding}
          params={asked.params}
          marking={marks.on}
          undoable={(said?.ways.length ?? 0) > 0}
          onVerb={onVerb}
          onQueue={obey}
          onCancel={() => setFinding(null)}
        />
      )}
    </main>
  )
}
