import { type Ref, useEffect, useRef, useState } from "react"
import type { FromFrame, Show } from "~shared/protocol/frame"

interface FrameViewProps {
  show: Show
  /** Read out as the frame's name. */
  title: string
  frame: Ref<HTMLIFrameElement>
  onTell: (told: FromFrame) => void
}

/** Our address changes with each session of the browser; null in an orphan, which has none. */
const address = () => (chrome.runtime?.id === undefined ? null : chrome.runtime.getURL("tabs/drawer.html"))

/**
 * A page of ours in the closed root. Once loaded it is handed one end of a channel, and only at our own origin: the console
 * hears nothing of what goes over it.
 */
export function FrameView({ show, title, frame, onTell }: FrameViewProps) {
  const [src] = useState(address)
  const port = useRef<MessagePort | null>(null)
  const tell = useRef(onTell)
  const latest = useRef(show)
  useEffect(() => {
    tell.current = onTell
    latest.current = show
  })
  useEffect(() => port.current?.postMessage(show), [show])
  useEffect(() => () => port.current?.close(), [])

  if (src === null) return null
  const loaded = (element: HTMLIFrameElement) => {
    port.current?.close()
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => tell.current(data)
    element.contentWindow?.postMessage("turno", new URL(chrome.runtime.getURL("")).origin, [port2])
    port1.postMessage(latest.current)
    port.current = port1
  }
  return (
    <iframe
      ref={frame}
      className="frame"
      src={src}
      title={title}
      // Another scheme than its document's would make it opaque.
      style={{ colorScheme: show.dark ? "dark" : "light" }}
      onLoad={(event) => loaded(event.currentTarget)}
    />
  )
}
