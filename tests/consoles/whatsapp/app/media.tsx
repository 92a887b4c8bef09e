import { useEffect, useRef, useState } from "react"
import { boxOf } from "./composer"
import { send } from "./deeds"
import { type Box, makeBox } from "./editor"
import { Icon } from "./icons"
import { classOf, roleOf, tid } from "./markup"
import { picture, stickerCount } from "./pictures"
import { set, useLabels } from "./store"

const emojis = ["🙂", "😂", "😍", "🙏🏽", "👍🏽", "❤️", "🎉", "🛵", "📦", "✅"]

/** Emojis go into the box; a sticker is sent by one press. */
export function Expressions({ chat }: { chat: string }) {
  const labels = useLabels()
  return (
    <div aria-label={labels.expressions} className={classOf("expressions")} role="dialog">
      <div className={classOf("emojis")}>
        {emojis.map((emoji) => (
          <button
            aria-label={emoji}
            className={classOf("emoji")}
            key={emoji}
            onClick={() => {
              boxOf.current?.insert(emoji)
              boxOf.current?.focus()
            }}
            type="button"
          >
            {emoji}
          </button>
        ))}
      </div>
      <div className={classOf("stickers")}>
        {Array.from({ length: stickerCount }, (_, index) => (
          <button
            aria-label={`${labels.sticker} ${index + 1}`}
            className={classOf("emoji")}
            key={index}
            onClick={() => {
              set({ overlay: null })
              send(chat, { kind: "sticker", text: "" }, "sticker")
            }}
            type="button"
            {...tid("sticker")}
          >
            <img alt="" draggable={false} height={56} src={picture(String(index), "sticker")} width={56} />
          </button>
        ))}
      </div>
    </div>
  )
}

interface PreviewProps {
  chat: string
  kind: "photo" | "document"
}

/** What is about to be sent, with its own caption box and its own send button. */
export function Preview({ chat, kind }: PreviewProps) {
  const labels = useLabels()
  const element = useRef<HTMLDivElement>(null)
  const box = useRef<Box>(null)
  const [empty, setEmpty] = useState(true)

  function submit(): void {
    const text = box.current?.text().trim() ?? ""
    set({ overlay: null })
    if (kind === "photo") send(chat, { kind, text }, "photo")
    else send(chat, { kind, text: "", file: "pedido-20418.pdf" }, "photo")
    boxOf.current?.focus()
  }
  const submitNow = useRef(submit)
  submitNow.current = submit

  useEffect(() => {
    if (!element.current) return
    const made = makeBox(element.current, {
      draft: "",
      onChange: (text) => setEmpty(text === ""),
      onEnter() {
        submitNow.current()
        return true
      }
    })
    box.current = made
    made.focus()
    return () => made.remove()
  }, [])

  return (
    <div className={classOf("media")} {...tid("drawer-middle")}>
      <div className={classOf("media-head")}>
        <button
          aria-label={labels.close}
          className={classOf("tool")}
          onClick={() => set({ overlay: null })}
          type="button"
        >
          <Icon name="x-refreshed" />
        </button>
      </div>
      <div className={classOf("media-view")}>
        {kind === "photo" ? (
          <img alt="" draggable={false} src={picture("preview", "photo")} />
        ) : (
          <span className={classOf("media-file")}>
            <Icon name="document-refreshed" size={72} />
            pedido-20418.pdf
          </span>
        )}
      </div>
      <div className={classOf("media-foot")}>
        <div className={classOf("caption-field")}>
          <div
            aria-label={labels.caption}
            aria-placeholder={labels.caption}
            className={classOf("box")}
            contentEditable
            ref={element}
            role={roleOf("textbox")}
            suppressContentEditableWarning
            tabIndex={0}
            {...tid("media-caption-input-container")}
          />
          {empty && (
            <div aria-hidden="true" className={classOf("hint")}>
              {labels.caption}
            </div>
          )}
        </div>
        <button aria-label={labels.send} className={classOf("go big")} onClick={submit} type="button">
          <Icon name="wds-ic-send-filled" size={24} />
        </button>
      </div>
    </div>
  )
}
