import { useEffect, useLayoutEffect, useRef } from "react"
import type { Chat, Message } from "../shapes"
import { MessageShell } from "./message"
import { classOf, roleOf, tid } from "./markup"
import { now, useStore } from "./store"
import { dayName, sameDay } from "./time"

type Seen = (near: boolean) => void

/** Tells each message whether it is near the visible part of the panel. */
export class Watch {
  private observer: IntersectionObserver | undefined
  private readonly seen = new Map<Element, Seen>()

  add(element: Element, seen: Seen): () => void {
    this.seen.set(element, seen)
    this.observer?.observe(element)
    return () => {
      this.seen.delete(element)
      this.observer?.unobserve(element)
    }
  }

  begin(root: Element): () => void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.seen.get(entry.target)?.(entry.isIntersecting)
      },
      { root, rootMargin: "1200px 0px" }
    )
    for (const element of this.seen.keys()) observer.observe(element)
    this.observer = observer
    return () => observer.disconnect()
  }
}

/** The first bubble of a run carries a tail; a notice or another day ends a run. */
function startsRun(message: Message, before: Message | undefined): boolean {
  if (!before || before.kind === "notice") return true
  return before.mine !== message.mine || before.sender !== message.sender || !sameDay(before.at, message.at)
}

const mountedAtFirst = 40

export function Panel({ chat, messages }: { chat: Chat; messages: readonly Message[] }) {
  const language = useStore((state) => state.settings.language)
  const panel = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const watch = useRef<Watch>(null)
  watch.current ??= new Watch()
  const last = messages.at(-1)

  function toEnd(): void {
    if (panel.current) panel.current.scrollTop = panel.current.scrollHeight
  }

  useLayoutEffect(() => {
    if (atEnd.current || last?.mine) toEnd()
  }, [last])

  useEffect(() => {
    const element = panel.current
    const inner = content.current
    if (!element || !inner) return
    const stop = watch.current?.begin(element)
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd()
    })
    observer.observe(inner)
    // A growing box pushes the conversation up; a margin that somebody else puts around it does not.
    const footer = element.parentElement?.lastElementChild
    if (footer) observer.observe(footer)
    return () => {
      stop?.()
      observer.disconnect()
    }
  }, [])

  function notice(event: React.UIEvent<HTMLDivElement>): void {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget
    atEnd.current = scrollHeight - scrollTop - clientHeight < 24
  }

  return (
    <div
      className={classOf("panel")}
      onScroll={notice}
      ref={panel}
      role={roleOf("application")}
      tabIndex={0}
      {...tid("conversation-panel-messages")}
    >
      <div className={classOf("said")} ref={content}>
        {messages.map((message, index) => {
          const before = messages[index - 1]
          const newDay = !before || !sameDay(before.at, message.at)
          return (
            <MessageShell
              chat={chat.id}
              day={newDay ? dayName(language, message.at, now()) : ""}
              first={startsRun(message, before)}
              key={message.key}
              message={message}
              name={message.sender ?? chat.name}
              nearAtFirst={index >= messages.length - mountedAtFirst}
              watch={watch.current as Watch}
            />
          )
        })}
      </div>
    </div>
  )
}
