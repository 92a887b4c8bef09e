import { useEffect, useMemo, useRef, useState } from "react"
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
  file?: File
}

async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** What is about to be sent, with its own caption box and its own send button. */
export function Preview({ chat, kind, file }: PreviewProps) {
  const labels = useLabels()
  const element = useRef<HTMLDivElement>(null)
  const box = useRef<Box>(null)
  const [empty, setEmpty] = useState(true)
  const name = file?.name ?? "pedido-20418.pdf"
  const address = useMemo(() => (file && kind === "photo" ? URL.createObjectURL(file) : null), [file, kind])
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])

  async function submit(): Promise<void> {
    const text = box.current?.text().trim() ?? ""
    const whole = file ? { bytes: file.size, digest: await digestOf(file) } : {}
    set({ overlay: null })
    if (kind === "photo") send(chat, { kind, text, ...whole, ...(file ? { file: name } : {}) }, "photo")
    else send(chat, { kind, text: "", file: name, ...whole }, "photo")
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
        void submitNow.current()
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
          <img alt="" draggable={false} src={address ?? picture("preview", "photo")} />
        ) : (
          <span className={classOf("media-file")}>
            <Icon name="document-refreshed" size={72} />
            {name}
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
        <button aria-label={labels.send} className={classOf("go big")} onClick={() => void submit()} type="button">
          <Icon name="wds-ic-send-filled" size={24} />
        </button>
      </div>
    </div>
  )
}
