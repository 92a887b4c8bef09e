import type { ReactNode } from "react"
import type { Message, Quoted } from "../shapes"
import { Icon } from "./icons"
import { classOf, data, openClass, roleOf, tid } from "./markup"
import { picture } from "./pictures"
import { set, useLabels, useStore } from "./store"
import { duration, prePlainText } from "./time"

interface Props {
  chat: string
  message: Message
  /** Who wrote, as the date line says it. */
  name: string
  meta: ReactNode
}

/** What is in a bubble. Only text says in an attribute when and by whom it was written. */
export function Content({ message, name, meta }: Props) {
  if (message.kind === "text") return <Text message={message} meta={meta} name={name} />
  if (message.kind === "photo") return <Photo message={message} meta={meta} />
  if (message.kind === "voice") return <Voice message={message} meta={meta} />
  if (message.kind === "sticker") {
    return (
      <div>
        <img alt="" className={classOf("sticker")} draggable={false} src={picture(message.key, "sticker")} />
        {meta}
      </div>
    )
  }
  return <Document message={message} meta={meta} />
}

function Words({ text }: { text: string }) {
  return (
    <span
      className={`${openClass("selectable-text", "words")} ${openClass("copyable-text", "plain")}`}
      dir="auto"
      {...tid("selectable-text")}
    >
      <span>{text}</span>
    </span>
  )
}

function Text({ message, name, meta }: Omit<Props, "chat">) {
  const language = useStore((state) => state.settings.language)
  return (
    <div
      className={openClass("copyable-text", "body")}
      {...data("pre-plain-text", prePlainText(language, message.at, name))}
    >
      {message.quoted && <Quote quoted={message.quoted} />}
      <div className={classOf("flow")}>
        <Words text={message.text} />
        <span aria-hidden="true" className={classOf(message.mine ? "gap wide" : "gap")} />
      </div>
      {meta}
    </div>
  )
}

function Quote({ quoted }: { quoted: Quoted }) {
  const labels = useLabels()
  return (
    <div className={classOf("quote")} role={roleOf("button")} {...tid("quoted-message")}>
      <span className={classOf("quote-name")} dir="auto">
        {quoted.sender || labels.you}
      </span>
      <span className={`${openClass("selectable-text", "quote-text")}`} dir="auto" {...tid("selectable-text")}>
        {quoted.text}
      </span>
    </div>
  )
}

function Photo({ message, meta }: Pick<Props, "message" | "meta">) {
  const labels = useLabels()
  return (
    <div className={classOf("photo")}>
      <div
        aria-label={labels.photo}
        className={classOf("frame")}
        onClick={() => set({ overlay: { type: "viewer", message } })}
        role="button"
        tabIndex={0}
        {...tid("image-thumb")}
      >
        <img alt="" draggable={false} height={220} src={picture(message.key, "photo")} width={300} />
      </div>
      {message.text && (
        <div className={classOf("flow caption")}>
          <Words text={message.text} />
          <span aria-hidden="true" className={classOf("gap wide")} />
        </div>
      )}
      {meta}
    </div>
  )
}

const bars = Array.from({ length: 28 }, (_, index) => 4 + ((index * 37) % 17))

function Voice({ message, meta }: Pick<Props, "message" | "meta">) {
  const labels = useLabels()
  return (
    <div className={classOf("voice")}>
      <button aria-label={labels.play} className={classOf("play")} type="button">
        <Icon name="audio-play" />
      </button>
      <div className={classOf("wave")}>
        {bars.map((height, index) => (
          <span key={index} style={{ height }} />
        ))}
      </div>
      <div aria-hidden="true" className={classOf("length")}>
        {duration(message.seconds ?? 0)}
      </div>
      {meta}
    </div>
  )
}

function Document({ message, meta }: Pick<Props, "message" | "meta">) {
  const labels = useLabels()
  return (
    <div className={classOf("document")}>
      <div className={classOf("paper")} role="button" tabIndex={0} title={`${labels.download} "${message.file}"`}>
        <Icon name="document-refreshed" size={28} />
        <span className={classOf("cut")} dir="auto">
          {message.file}
        </span>
      </div>
      {meta}
    </div>
  )
}
