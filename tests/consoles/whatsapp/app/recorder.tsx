import { useEffect, useRef, useState } from "react"
import { Icon } from "./icons"
import { classOf } from "./markup"
import { useLabels, useStore } from "./store"
import { duration } from "./time"

interface Props {
  onCancel: () => void
  onSend: (seconds: number) => void
}

/** In place of the box while a voice note is being spoken. */
export function Recorder({ onCancel, onSend }: Props) {
  const labels = useLabels()
  const from = useStore((state) => state.settings.voiceFrom)
  const begun = useRef(Date.now() - from * 1000)
  const [seconds, setSeconds] = useState(from)

  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - begun.current) / 1000)), 250)
    return () => clearInterval(timer)
  }, [])

  return (
    <div className={classOf("pill recording")}>
      <span className={classOf("grow")} />
      <button aria-label={labels.cancel} className={classOf("tool")} onClick={onCancel} type="button">
        <Icon name="delete-refreshed" />
      </button>
      <span className={classOf("red")} />
      <span className={classOf("timer")} role="timer">
        {duration(seconds)}
      </span>
      <span aria-hidden="true" className={classOf("level")} />
      <button
        aria-label={labels.send}
        className={classOf("go")}
        onClick={() => onSend(Math.max(1, Math.round((Date.now() - begun.current) / 1000)))}
        type="button"
      >
        <Icon name="wds-ic-send-filled" size={20} />
      </button>
    </div>
  )
}
