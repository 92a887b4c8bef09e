import { memo, useRef } from "react"
import type { Chat, Message } from "../shapes"
import { Avatar } from "./avatar"
import { actsOf, deleteOf } from "./chat-menu"
import { openChat } from "./deeds"
import { Icon } from "./icons"
import type { Labels } from "./labels"
import { classOf, roleOf, tid } from "./markup"
import { Ticks } from "./ticks"
import { now, set, useLabels, useStore } from "./store"
import { duration, rowTime } from "./time"

export const rowHeight = 72

interface Props {
  chat: Chat
  index: number
}

/** One chat of the list. Its React key is the chat's id; the row itself is two levels below. */
export const Row = memo(function Row({ chat, index }: Props) {
  const selected = useStore((state) => state.open === chat.id)
  const self = chat.kind === "self"
  const name = self ? tid("message-yourself-row") : tid(`list-item-${index}`)
  return (
    <div
      className={classOf("slot")}
      role={roleOf("listitem")}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      <div
        {...name}
        aria-selected={selected}
        className={classOf(selected ? "row selected" : "row")}
        role={roleOf("row")}
        tabIndex={-1}
      >
        <Cell chat={chat} />
      </div>
    </div>
  )
})

/** Opens only when the mouse goes down and clicks on something inside, like the real one. */
function useOpening(chat: string) {
  const armed = useRef(false)
  return {
    onMouseDown: (event: React.MouseEvent) => {
      armed.current = event.button === 0 && event.target !== event.currentTarget
    },
    onClick: (event: React.MouseEvent) => {
      if (armed.current && event.target !== event.currentTarget) openChat(chat)
      armed.current = false
    }
  }
}

function Cell({ chat }: { chat: Chat }) {
  const labels = useLabels()
  const language = useStore((state) => state.settings.language)
  const opening = useOpening(chat.id)
  const showMenu = (event: React.MouseEvent) => {
    event.preventDefault()
    const items = [...actsOf(chat, labels), deleteOf(chat, labels)]
    set({ overlay: { type: "menu", items, anchor: new DOMRect(event.clientX, event.clientY, 0, 0) } })
  }
  const shown = chat.kind === "self" ? `${chat.name} (${labels.you})` : chat.name
  const [before, after] = chat.marks
  return (
    <div
      className={classOf("cell")}
      {...(chat.kind === "self" ? {} : tid("cell-frame-container"))}
      {...opening}
      onContextMenu={showMenu}
    >
      <div className={classOf("face")} role={roleOf("gridcell")} aria-colindex={1}>
        <Avatar chat={chat} size={48} />
      </div>
      <div className={classOf("lines")}>
        <div className={classOf("line")} role={roleOf("gridcell")} aria-colindex={2}>
          <div className={classOf("name")} {...tid("cell-frame-title")}>
            <span className={classOf("cut")} dir="auto" title={before + shown + after}>
              {shown}
            </span>
          </div>
          <div className={classOf(chat.unread ? "when fresh" : "when")} {...tid("cell-frame-primary-detail")}>
            <span>{chat.last ? rowTime(language, chat.at, now()) : ""}</span>
          </div>
        </div>
        <div className={classOf("line second")} {...tid("cell-frame-secondary")}>
          <div className={classOf("preview")}>
            {chat.last && <Preview chat={chat} last={chat.last} labels={labels} />}
          </div>
          <div className={classOf("signs")} role={roleOf("gridcell")} aria-colindex={1}>
            {chat.muted && <Sign icon="muted" label={labels.muted} />}
            {chat.pinned && <Sign icon="pinned-refreshed" label={labels.pinned} />}
            {chat.unread > 0 && <Unread count={chat.unread} labels={labels} />}
          </div>
        </div>
      </div>
    </div>
  )
}

function Sign({ icon, label }: { icon: string; label: string }) {
  return (
    <span aria-label={label} className={classOf("sign")}>
      <Icon name={icon} size={16} />
    </span>
  )
}

function Unread({ count, labels }: { count: number; labels: Labels }) {
  const label = (count === 1 ? labels.unreadOne : labels.unreadMany).replace("{n}", String(count))
  return (
    <span>
      <span aria-label={label} className={classOf("unread")} {...tid("icon-unread-count")}>
        {count}
      </span>
    </span>
  )
}

const kindIcons: Partial<Record<Message["kind"], string>> = {
  photo: "image-refreshed",
  voice: "audio-message",
  sticker: "sticker-refreshed",
  document: "document-refreshed"
}

export function summary(message: Message, labels: Labels): string {
  if (message.kind === "photo") return message.text || labels.photo
  if (message.kind === "voice") return `${labels.audio} (${duration(message.seconds ?? 0)})`
  if (message.kind === "sticker") return labels.sticker
  if (message.kind === "document") return message.file ?? labels.document
  return message.text
}

function Preview({ chat, last, labels }: { chat: Chat; last: Message; labels: Labels }) {
  const text = summary(last, labels)
  const icon = kindIcons[last.kind]
  const who = chat.kind === "group" && !last.mine && last.sender ? last.sender : ""
  return (
    <span className={classOf("status")} title={`\u202a${text}\u202c`} {...tid("last-msg-status")}>
      {last.mine && chat.kind !== "self" && <Ticks delivery={last.delivery ?? "sent"} labels={labels} />}
      {who && (
        <>
          <span dir="auto">{who}</span>
          <span>: </span>
        </>
      )}
      {icon && <Icon name={icon} size={16} />}
      <span className={classOf("cut")} dir="auto">
        {text}
      </span>
    </span>
  )
}
