import { useCallback, useState } from "react"
import type { Seen } from "~shared/protocol/use-view"
import type { DeskWindow } from "~shared/protocol/views"
import { ChatBar } from "./chat-bar"
import { Message } from "./message"
import { useSurface } from "./surface"
import { useActs } from "./use-acts"
import { useChatHands } from "./use-chat-hands"
import { type Failed, usePicker } from "./use-picker"

interface OpenChatProps {
  seen: Seen<"conversation">
  desk: DeskWindow | null
}

/** Bar, strip and what floats between them, for whatever chat is in front. */
export function OpenChat({ seen, desk }: OpenChatProps) {
  const { world, words } = useSurface()
  const { scene } = world
  const { chat, bar } = scene
  // A window of the chat before may still be the last one that came.
  const window = chat && seen.window?.contact === chat.contact ? seen.window : null
  const { act, sending, trouble: refused } = useActs(window)
  const [failed, setFailed] = useState<Failed | null>(null)
  const onFail = useCallback((next: Failed | null) => setFailed(next), [])
  const off = window?.stage === "closed" && words.t("snippets_closed")
  const picker = usePicker({ window, desk, off, onFail })
  const pending = sending ?? window?.pending ?? null
  const still = sending !== null || (window?.busy ?? false)
  const hands = useChatHands({
    window,
    desk,
    act,
    still,
    snippets: { off, run: picker.toggle }
  })
  const trouble = refused ?? (seen.failure && { failure: seen.failure })
  return (
    <>
      {bar && chat && !scene.covered && !scene.blind && (
        <ChatBar key={chat.contact} {...{ box: bar, name: chat.name, window, hands, trouble, pending, still }} />
      )}
      <Message desk={desk} hands={hands} picker={picker} failed={failed} onFail={setFailed} />
    </>
  )
}
