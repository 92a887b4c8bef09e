import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { QueueRow as Row, QueueWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import { QueueRow, type RowAct, type RowAsk, RowBones } from "./queue-row"
import type { useAsked } from "./use-asked"
import type { Marks } from "./use-marks"

interface QueueListProps {
  words: Words
  queue: QueueWindow
  asked: ReturnType<typeof useAsked>
  marks: Marks
  act: (what: RowAct | RowAsk, row: Row) => void
}

/** One line of the list: the head of a group, the word that nobody waits, or the n-th row of the queue. */
type Line = "waiting" | "calm" | "rest" | number

const height = { head: 32, calm: 112, row: 52 }
/** A new window is asked for in steps, and begins before what is in sight: scrolling back finds rows there. */
const step = 25

/** Rows of the window that came, in a list as long as the whole queue: first those who wait, then those up to date. */
export function QueueList({ words, queue, asked, marks, act }: QueueListProps) {
  const { t } = words
  const { params, unfolded, choose, setSkip } = asked
  const { total, waiting, more, rows, skip } = queue
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const wanted = useRef<number | null>(null)
  /** Where a stretch of marks begins. */
  const anchor = useRef(0)

  const sought = params.search !== ""
  const grouped = params.stage === "open"
  const rest = total - waiting
  /** How many there are, or at least. */
  const figure = (n: number, others: boolean) => `${words.number(n)}${others ? "+" : ""}`
  const heads: Line[] = !grouped ? [] : waiting > 0 ? ["waiting"] : asked.narrowed ? [] : ["calm"]
  const restHead = grouped && rest > 0 ? 1 : 0
  const open = !asked.folded
  const count = heads.length + waiting + restHead + (open ? rest : 0)
  const lineAt = (index: number): Line => {
    const at = index - heads.length
    if (at < 0) return heads[index] ?? "calm"
    if (at < waiting || !restHead) return at
    return at === waiting ? "rest" : at - 1
  }
  const indexOf = (row: number) => heads.length + row + (row >= waiting ? restHead : 0)
  const reachable = open ? total : waiting
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const line = lineAt(index)
      return typeof line === "number" ? height.row : line === "calm" ? height.calm : height.head
    },
    getItemKey: (index) => {
      const line = lineAt(index)
      return typeof line === "number" ? (rows[line - skip]?.contact ?? `row ${line}`) : line
    },
    overscan: 6
  })
  const drawn = list.getVirtualItems()
  const seen = drawn.map(({ index }) => lineAt(index)).filter((line) => typeof line === "number")
  const [firstSeen = 0, lastSeen = 0] = [seen[0], seen.at(-1)]
  // Scrolled away from, the last row used is not drawn any more: Tab goes to one that is.
  const stop = seen.includes(active) ? active : firstSeen

  useEffect(() => {
    const missing = firstSeen < skip || (lastSeen >= skip + rows.length && skip + rows.length < total)
    if (missing && seen.length > 0) setSkip(Math.max(0, Math.floor((firstSeen - step) / step) * step))
  }, [firstSeen, lastSeen, skip, rows.length, total, seen.length, setSkip])

  // The row that the arrows asked for may only now have been drawn.
  useEffect(() => {
    if (wanted.current === null) return
    const main = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] .row-main`)
    if (!main) return
    wanted.current = null
    main.focus({ preventScroll: true })
  })

  const move = (to: number) => {
    const row = Math.max(0, Math.min(to, reachable - 1))
    wanted.current = row
    setActive(row)
    list.scrollToIndex(indexOf(row))
  }
  const rowAt = (at: number) => rows[at - skip]
  const stretch = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from]
    marks.mark(...rows.slice(Math.max(0, first - skip), last - skip + 1))
  }
  /** A press on a row goes to its chat, or marks it; with Shift all from the last one marked. */
  const onMain = (row: Row, event: MouseEvent) => {
    const at = skip + rows.indexOf(row)
    if (!marks.on && !event.shiftKey) return act("go", row)
    if (event.shiftKey) return stretch(marks.on ? anchor.current : at, at)
    anchor.current = at
    marks.toggle(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && marks.able) {
      event.preventDefault()
      return void marks.markAll(reachable)
    }
    const line = (event.target as Element).closest("[data-row]")
    if (!line) return
    const along = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.shiftKey && along && marks.able) {
      event.preventDefault()
      const to = Math.max(0, Math.min(stop + along, reachable - 1))
      const ends = [rowAt(stop), rowAt(to)]
      marks.mark(...ends.filter((row) => row !== undefined))
      return move(to)
    }
    const buttons = [...line.querySelectorAll<HTMLElement>("button")]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const ways: Record<string, () => void> = {
      ArrowDown: () => move(stop + 1),
      ArrowUp: () => move(stop - 1),
      Home: () => move(0),
      End: () => move(reachable - 1),
      ArrowRight: () => buttons[at + 1]?.focus(),
      ArrowLeft: () => buttons[at - 1]?.focus()
    }
    const way = ways[event.key]
    if (!way) return
    event.preventDefault()
    way()
  }

  return (
    <>
      {sought && (more.waiting || more.rest) && (
        <p className="first-run" role="status">
          {t("queue_maybe_more")}
        </p>
      )}
      <div className="rows" ref={scroller}>
        <div
          role="list"
          aria-label={t("queue_list")}
          style={{ height: list.getTotalSize(), position: "relative" }}
          onKeyDown={onKeyDown}
        >
          {drawn.map(({ index, key, start, size }) => {
            const line = lineAt(index)
            const row = typeof line === "number" ? rows[line - skip] : undefined
            return (
              <div
                key={key}
                role="listitem"
                className="line"
                data-row={typeof line === "number" ? line : undefined}
                aria-setsize={typeof line !== "number" ? undefined : more.waiting || more.rest ? -1 : total}
                aria-posinset={typeof line === "number" ? line + 1 : undefined}
                style={{ height: size, transform: `translateY(${start}px)` }}
                onFocus={() => typeof line === "number" && setActive(line)}
              >
                {line === "waiting" && (
                  <h2 className="group">
                    {t("queue_waiting")} <span>{figure(waiting, more.waiting)}</span>
                  </h2>
                )}
                {line === "calm" && (
                  <p className="calm">
                    <Icon name="done" size={20} />
                    {t("queue_empty")}
                  </p>
                )}
                {line === "rest" && (
                  <button
                    type="button"
                    className="group"
                    aria-expanded={open}
                    onClick={() => choose({ unfolded: !unfolded })}
                  >
                    {t("queue_rest")} <span>{figure(rest, more.rest)}</span>
                    <Icon name="down" size={14} />
                  </button>
                )}
                {row && (
                  <QueueRow
                    words={words}
                    row={row}
                    now={now}
                    manyAccounts={queue.consoles.length > 1}
                    stop={line === stop}
                    hold={queue.status.hold !== null}
                    marked={marks.on ? marks.marked.has(row.contact) : undefined}
                    onMain={onMain}
                    act={act}
                  />
                )}
                {typeof line === "number" && !row && <RowBones />}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
