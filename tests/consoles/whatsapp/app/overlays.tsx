import { useEffect, useRef, useState } from "react"
import type { Chat, Message } from "../shapes"
import { Avatar } from "./avatar"
import { forward } from "./deeds"
import { Icon } from "./icons"
import { classOf, tid } from "./markup"
import { picture } from "./pictures"
import { type MenuItem, set, useLabels, useStore } from "./store"

const closeOverlay = () => set({ overlay: null })

interface MenuProps {
  items: readonly MenuItem[]
  anchor: DOMRect
  above?: boolean
}

/** A list of commands beside what was pressed. */
export function Menu({ items, anchor, above }: MenuProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector("button")?.focus()
  }, [])
  const width = 220
  const height = items.length * 40 + 16
  const rightHalf = anchor.left + anchor.width / 2 > innerWidth / 2
  const left = Math.max(8, Math.min(innerWidth - width - 8, rightHalf ? anchor.right - width : anchor.left))
  const below = Math.min(anchor.bottom + 4, innerHeight - height - 8)
  const top = above ? anchor.top - height - 8 : below
  return (
    <div
      className={classOf("menu-layer")}
      onMouseDown={(event) => event.target === event.currentTarget && closeOverlay()}
    >
      <ul className={classOf("menu")} ref={list} role="menu" style={{ left, top, width }}>
        {items.map(({ label, icon, act }) => (
          <li key={label} role="none">
            <button
              className={classOf("menu-item")}
              onClick={() => {
                closeOverlay()
                act()
              }}
              role="menuitem"
              type="button"
            >
              {icon && <Icon name={icon} size={20} />}
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A photo over everything. */
export function Viewer({ message }: { message: Message }) {
  const labels = useLabels()
  return (
    <div
      aria-label={labels.photo}
      aria-modal="true"
      className={classOf("viewer")}
      role="dialog"
      {...tid("media-viewer")}
    >
      <div className={classOf("viewer-head")}>
        <button aria-label={labels.close} autoFocus className={classOf("tool")} onClick={closeOverlay} type="button">
          <Icon name="x-refreshed" />
        </button>
      </div>
      <div className={classOf("viewer-view")}>
        <img alt="" draggable={false} src={picture(message.key, "photo")} />
      </div>
      {message.text && <p dir="auto">{message.text}</p>}
    </div>
  )
}

/** To whom a message is passed on. */
export function ForwardDialog({ message }: { message: Message }) {
  const labels = useLabels()
  const chats = useStore((state) => state.chats)
  const [chosen, setChosen] = useState<Chat | null>(null)
  const offered = chats.filter((chat) => chat.kind !== "channel" && !chat.archived).slice(0, 60)
  return (
    <div className={classOf("scrim")}>
      <div aria-label={labels.forwardTo} aria-modal="true" className={classOf("dialog")} role="dialog">
        <div className={classOf("dialog-head")}>
          <button aria-label={labels.close} autoFocus className={classOf("tool")} onClick={closeOverlay} type="button">
            <Icon name="x-refreshed" />
          </button>
          <h2>{labels.forwardTo}</h2>
        </div>
        <div className={classOf("dialog-list")} role="listbox">
          {offered.map((chat) => (
            <button
              aria-selected={chosen?.id === chat.id}
              className={classOf(chosen?.id === chat.id ? "target chosen" : "target")}
              key={chat.id}
              onClick={() => setChosen(chat)}
              role="option"
              type="button"
            >
              <Avatar chat={chat} size={36} />
              <span className={classOf("cut")} dir="auto" title={chat.marks[0] + chat.name + chat.marks[1]}>
                {chat.name}
              </span>
            </button>
          ))}
        </div>
        {chosen && (
          <div className={classOf("dialog-foot")}>
            <span className={classOf("cut grow")} dir="auto">
              {chosen.name}
            </span>
            <button
              aria-label={labels.send}
              className={classOf("go")}
              onClick={() => forward(message, chosen.id)}
              type="button"
            >
              <Icon name="wds-ic-send-filled" size={20} />
            </button>
          </div>
        )}
      </div>
    </div>
  )
}

interface AskProps {
  question: string
  act: string
  onAct?: () => void
}

/** A question with one answer, or only something to know. */
export function Ask({ question, act, onAct }: AskProps) {
  const labels = useLabels()
  return (
    <div className={classOf("scrim")}>
      <div aria-label={question} aria-modal="true" className={classOf("dialog ask")} role="dialog">
        <p>{question}</p>
        <div className={classOf("dialog-foot")}>
          {onAct && (
            <button className={classOf("menu-item")} onClick={closeOverlay} type="button">
              {labels.cancel}
            </button>
          )}
          <button autoFocus className={classOf("menu-item")} onClick={onAct ?? closeOverlay} type="button">
            {act}
          </button>
        </div>
      </div>
    </div>
  )
}
