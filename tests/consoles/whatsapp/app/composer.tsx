import { useEffect, useRef, useState } from "react"
import type { Chat } from "../shapes"
import { mayRecord, receive, send } from "./deeds"
import { type Box, makeBox } from "./editor"
import { Icon } from "./icons"
import type { Labels } from "./labels"
import { classOf, data, roleOf, tagOf, tid } from "./markup"
import { QuickReplies } from "./quick-replies"
import { Recorder } from "./recorder"
import { summary } from "./row"
import { read, set, useLabels, useStore } from "./store"

/** What was begun and not sent, by chat. */
const drafts = new Map<string, string>()

/** The box of the open chat, so that a sticker panel can write into it. */
export const boxOf: { current: Box | null } = { current: null }

function labelOf(chat: Chat, labels: Labels): string {
  return (chat.kind === "group" ? labels.toGroup : labels.toPerson).replace("{chat}", () => chat.name)
}

/** Below the messages: the box, or the recording bar. It never renders for a key, only when it becomes empty or not. */
export function Composer({ chat }: { chat: Chat }) {
  const labels = useLabels()
  const Footer = tagOf("footer")
  const enterIsNewLine = useStore((state) => state.settings.enterIsNewline)
  const [recording, setRecording] = useState(false)
  const asking = useStore((state) => state.settings.voiceWaits)
  if (chat.kind === "channel") return <Footer className={classOf("foot")} />
  return (
    <Footer className={classOf("foot")}>
      <Reply />
      <QuickReplies box={() => boxOf.current} />
      {recording && !asking ? (
        <Recorder
          onCancel={() => setRecording(false)}
          onSend={(seconds) => {
            setRecording(false)
            send(chat.id, { kind: "voice", text: "", seconds }, "voice")
          }}
        />
      ) : (
        <Writing
          chat={chat}
          enterIsNewLine={enterIsNewLine}
          labels={labels}
          onRecord={() => void mayRecord().then((may) => may && setRecording(true))}
        />
      )}
    </Footer>
  )
}

function Reply() {
  const labels = useLabels()
  const reply = useStore((state) => state.reply)
  if (!reply) return null
  return (
    <div className={classOf("reply")}>
      <span className={classOf("cut")} dir="auto">
        {summary(reply, labels)}
      </span>
      <button aria-label={labels.cancel} className={classOf("tool")} onClick={() => set({ reply: null })} type="button">
        <Icon name="x-refreshed" size={20} />
      </button>
    </div>
  )
}

interface WritingProps {
  chat: Chat
  enterIsNewLine: boolean
  labels: Labels
  onRecord: () => void
}

function Writing({ chat, enterIsNewLine, labels, onRecord }: WritingProps) {
  const element = useRef<HTMLDivElement>(null)
  const [empty, setEmpty] = useState(!drafts.get(chat.id))

  function submit(how: "enter" | "button"): void {
    const text = boxOf.current?.text().trim() ?? ""
    if (text === "") return
    boxOf.current?.clear()
    send(chat.id, { kind: "text", text }, how)
  }
  const now = useRef({ submit, enterIsNewLine })
  now.current = { submit, enterIsNewLine }

  useEffect(() => {
    if (!element.current) return
    const box = makeBox(element.current, {
      draft: drafts.get(chat.id) ?? "",
      onChange(text) {
        drafts.set(chat.id, text)
        setEmpty(text.trim() === "")
        if (read().settings.quickReplies && read().asked !== text) set({ asked: text })
      },
      onEnter() {
        if (now.current.enterIsNewLine) return false
        now.current.submit("enter")
        return true
      }
    })
    boxOf.current = box
    box.focus()
    return () => {
      boxOf.current = null
      box.remove()
    }
  }, [chat.id])

  return (
    <div className={classOf("pill")}>
      <Attach chat={chat} labels={labels} />
      <button
        aria-label={labels.expressions}
        className={classOf("tool")}
        onClick={() => set({ overlay: read().overlay?.type === "expressions" ? null : { type: "expressions" } })}
        type="button"
      >
        <Icon name="expressions" />
      </button>
      <div
        className={classOf("writing")}
        onPasteCapture={(event) => {
          if (!receive(chat.id, event.clipboardData.files)) return
          event.preventDefault()
          // The editor would take the paste for one of text.
          event.stopPropagation()
        }}
      >
        <div
          aria-label={labelOf(chat, labels)}
          aria-placeholder={labels.placeholder}
          className={classOf("box")}
          contentEditable
          {...data("tab", "10")}
          ref={element}
          role={roleOf("textbox")}
          spellCheck
          suppressContentEditableWarning
          tabIndex={0}
          {...tid("conversation-compose-box-input")}
        />
        {empty && (
          <div aria-hidden="true" className={classOf("hint")}>
            {labels.placeholder}
          </div>
        )}
      </div>
      {empty ? (
        <button
          aria-label={labels.voice}
          className={classOf("tool")}
          data-tab="11"
          key="voice"
          onClick={onRecord}
          type="button"
        >
          <Icon name="mic-outlined" />
        </button>
      ) : (
        <button
          aria-label={labels.send}
          className={classOf("go")}
          data-tab="11"
          key="send"
          onClick={() => {
            submit("button")
            boxOf.current?.focus()
          }}
          type="button"
        >
          <Icon name="wds-ic-send-filled" size={20} />
        </button>
      )}
    </div>
  )
}

function Attach({ chat, labels }: { chat: Chat; labels: Labels }) {
  const preview = (kind: "photo" | "document") => () => set({ overlay: { type: "preview", chat: chat.id, kind } })
  const items = [
    { label: labels.photos, act: preview("photo") },
    { label: labels.document, act: preview("document") }
  ]
  return (
    <button
      aria-label={labels.attach}
      className={classOf("tool")}
      onClick={(event) => {
        const anchor = event.currentTarget.getBoundingClientRect()
        set({ overlay: { type: "menu", anchor, above: true, items } })
      }}
      title={labels.attach}
      type="button"
    >
      <Icon name="plus-rounded" />
    </button>
  )
}
