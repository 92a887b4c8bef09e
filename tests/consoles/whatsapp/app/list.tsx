import { useLayoutEffect, useMemo, useRef, useState } from "react"
import type { Chat } from "../shapes"
import { Icon } from "./icons"
import { Row, rowHeight } from "./row"
import { classOf, idOf, roleOf, tid } from "./markup"
import { useLabels, useStore } from "./store"

export type Filter = "all" | "unread" | "groups" | "archived"

const overscan = 6

interface Props {
  filter: Filter
  sought: string
  onFilter: (filter: Filter) => void
}

function shownBy(filter: Filter, sought: string): (chat: Chat) => boolean {
  const words = sought.trim().toLocaleLowerCase()
  return (chat) => {
    if (chat.archived !== (filter === "archived")) return false
    if (filter === "unread" && chat.unread === 0) return false
    if (filter === "groups" && chat.kind !== "group") return false
    return words === "" || chat.name.toLocaleLowerCase().includes(words)
  }
}

/** The chats: only the rows near the visible part exist. */
export function List({ filter, sought, onFilter }: Props) {
  const labels = useLabels()
  const all = useStore((state) => state.chats)
  const chats = useMemo(() => all.filter(shownBy(filter, sought)), [all, filter, sought])
  const archived = useMemo(() => all.filter((chat) => chat.archived).length, [all])
  const scroller = useRef<HTMLDivElement>(null)
  const [[first, count], setWindow] = useState<readonly [number, number]>([0, 20])

  function measure(): void {
    const element = scroller.current
    if (!element) return
    const next = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan)
    const room = Math.ceil(element.clientHeight / rowHeight) + 2 * overscan
    setWindow((before) => (before[0] === next && before[1] === room ? before : [next, room]))
  }

  useLayoutEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [])

  const archivedShown = archived > 0 && filter === "all" && sought === ""
  return (
    <div
      className={classOf("pane")}
      id={idOf("pane-side")}
      onScroll={measure}
      ref={scroller}
      tabIndex={-1}
      {...tid("chat-list")}
    >
      {archivedShown && (
        <button className={classOf("archived")} onClick={() => onFilter("archived")} type="button" {...tid("archived")}>
          <Icon name="archive-refreshed" size={20} />
          <span className={classOf("grow")}>{labels.archived}</span>
          <span className={classOf("count")}>{archived}</span>
        </button>
      )}
      {chats.length === 0 && <p className={classOf("nobody")}>{labels.none}</p>}
      <div
        aria-label={labels.chatList}
        aria-rowcount={chats.length}
        className={classOf("grid")}
        role={roleOf("grid")}
        style={{ height: chats.length * rowHeight }}
      >
        {chats.slice(first, first + count).map((chat, offset) => (
          <Row chat={chat} index={first + offset} key={chat.id} />
        ))}
      </div>
    </div>
  )
}
