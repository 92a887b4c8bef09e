import { memo, useEffect, useRef, useState } from "react"
import type { Message } from "../shapes"
import { Content } from "./content"
import { Icon, Tail } from "./icons"
import { classOf, data, roleOf, tid } from "./markup"
import type { Watch } from "./panel"
import { set, useLabels, useStore } from "./store"
import { Ticks } from "./ticks"
import { clockOf } from "./time"

interface Props {
  chat: string
  message: Message
  /** The other side's name. */
  name: string
  first: boolean
  day: string
  nearAtFirst: boolean
  watch: Watch
}

const guesses = { text: 40, voice: 66, photo: 260, sticker: 170, document: 72, notice: 44 }

/** A message's place in the panel. It always stays; what is in it goes when it is far away. */
export const MessageShell = memo(function MessageShell(props: Props) {
  const { message, day, nearAtFirst, watch } = props
  const shell = useRef<HTMLDivElement>(null)
  const height = useRef(guesses[message.kind])
  const [near, setNear] = useState(nearAtFirst)

  useEffect(() => {
    const element = shell.current
    if (!element) return
    return watch.add(element, (isNear) => {
      if (!isNear && element.firstElementChild) height.current = element.offsetHeight
      setNear(isNear)
    })
  }, [watch])

  return (
    <>
      {day && (
        <div className={classOf("day")} tabIndex={-1}>
          <span dir="auto">{day}</span>
        </div>
      )}
      <div className={classOf("turn")} role={roleOf("row")}>
        <div
          className={classOf("shell")}
          ref={shell}
          style={near ? undefined : { height: height.current }}
          tabIndex={-1}
          {...data("id", message.key)}
          {...data("virtualized", String(!near))}
          {...tid(`conv-msg-${message.key}`)}
        >
          {near && (message.kind === "notice" ? <Notice text={message.text} /> : <Bubble {...props} />)}
        </div>
      </div>
    </>
  )
})

function Notice({ text }: { text: string }) {
  return (
    <div className={classOf("notice")} {...tid("msg-notification-container")}>
      <div className={classOf("notice-text")} {...tid("system_message")}>
        <span dir="auto">{text}</span>
      </div>
    </div>
  )
}

function Bubble({ chat, message, name, first }: Props) {
  const labels = useLabels()
  const language = useStore((state) => state.settings.language)
  const { mine, kind, delivery } = message
  const side = mine ? "ours" : "theirs"
  const bare = kind === "sticker" ? "bubble bare" : `bubble bubble-${side}`
  const meta = (
    <div className={classOf(kind === "photo" && !message.text ? "meta over" : "meta")} {...tid("msg-meta")}>
      <span dir="auto">{clockOf(language, message.at)}</span>
      {mine && <Ticks delivery={delivery ?? "sent"} labels={labels} />}
    </div>
  )
  return (
    <div className={classOf(first ? "said-by run" : "said-by")}>
      <span aria-label={`${mine ? labels.you : name}:`} />
      <div className={classOf(`lane ${side}`)}>
        <div className={classOf(bare)} {...tid("msg-container")}>
          {first && kind !== "sticker" && <Tail mine={mine} />}
          {!mine && message.sender && first && (
            <div className={classOf("sender")}>
              <span dir="auto">{message.sender}</span>
            </div>
          )}
          {message.forwarded && (
            <div className={classOf("forwarded")}>
              <Icon name="forward-refreshed" size={16} />
              <span>{labels.forwarded}</span>
            </div>
          )}
          <Content chat={chat} meta={meta} message={message} name={mine ? labels.you : name} />
          <MessageMenu chat={chat} message={message} />
        </div>
      </div>
    </div>
  )
}

function MessageMenu({ chat, message }: { chat: string; message: Message }) {
  const labels = useLabels()
  const items = [
    { label: labels.reply, act: () => set({ reply: message }) },
    { label: labels.copy, act: () => void navigator.clipboard.writeText(message.text).catch(() => undefined) },
    { label: labels.forward, act: () => set({ overlay: { type: "forward", message } }) },
    { label: labels.remove, icon: "delete-refreshed", act: () => set({ overlay: { type: "delete", chat, message } }) }
  ]
  return (
    <button
      aria-label={labels.context}
      className={classOf("message-menu")}
      onClick={(event) =>
        set({ overlay: { type: "menu", anchor: event.currentTarget.getBoundingClientRect(), items } })
      }
      type="button"
    >
      <Icon name="down-context" size={18} />
    </button>
  )
}
