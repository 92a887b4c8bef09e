import { useCallback, useLayoutEffect, useState } from "react"
import type { ViewState } from "~shared/protocol/view-state"
import type { ConversationWindow, DeskWindow } from "~shared/protocol/views"
import { locateOne } from "../page/locate"
import type { World } from "../page/world"
import { ChatBar } from "./chat-bar"
import { FaultNote, GuardedPart } from "./guarded-part"
import { Message } from "./message"
import { useSurface } from "./surface"
import { useActs } from "./use-acts"
import { useChatHands } from "./use-chat-hands"
import { useOnward } from "./use-onward"
import { type Failed, usePicker } from "./use-picker"

interface OpenChatProps {
  seen: ViewState<"conversation">
  desk: DeskWindow | null
}

/** Bar, strip and what floats between them, for whatever chat is in front. */
export function OpenChat({ seen, desk }: OpenChatProps) {
  const { world, writing, words } = useSurface()
  const { scene } = world
  const { chat, bar } = scene
  const window = seen.data
  const { asked, leave } = usePromise(window)
  const { act, sending, trouble: refused } = useActs(window)
  const [failed, setFailed] = useState<Failed | null>(null)
  const onFail = useCallback((next: Failed | null) => setFailed(next), [])
  const off = window?.stage === "closed" && words.t("snippets_closed")
  const [contact, waits] = [window?.contact ?? null, window?.answering ?? null]
  useLayoutEffect(() => {
    if (contact) writing.hold(contact, waits)
  }, [writing, contact, waits])
  const picker = usePicker({ window, desk, off, onFail })
  const pending = sending ?? window?.pending ?? null
  const still = sending !== null || (window?.busy ?? false)
  const hands = useChatHands({
    window: asked,
    act,
    still,
    snippets: { off, run: picker.toggle },
    leaves: desk?.mode === "next"
  })
  const { offer } = useOnward()
  const goOn = async () => {
    const wrong = (await offer?.open()) ?? null
    if (wrong) setFailed({ said: wrong, copy: null })
  }
  const next = offer && { name: offer.name, open: () => void goOn() }
  const trouble = refused ?? (seen.failure && { failure: seen.failure })
  return (
    <>
      {bar && chat && !scene.covered && !scene.blind && (
        <GuardedPart surface="bar" box={bar} resetKey={chat.contact}>
          <ChatBar
            key={chat.contact}
            {...{ next, box: bar, name: chat.name, window: asked, hands: { ...hands, leave }, trouble, pending, still }}
          />
        </GuardedPart>
      )}
      <GuardedPart
        surface="composer"
        resetKey={chat?.contact}
        fallback={(retry) => <FaultNote world={world} words={words} at={overBox(world)} onRetry={retry} />}
      >
        <Message desk={desk} hands={hands} picker={picker} failed={failed} waits={waits} onFail={setFailed} />
      </GuardedPart>
    </>
  )
}

/** Where the cards of the composer stand. */
function overBox({ recipe }: World) {
  const box = locateOne(recipe.composer.box)?.getBoundingClientRect()
  return box && { left: box.x, bottom: innerHeight - box.y + 16 }
}

/** The question whether a promise stands (O5), until the agent leaves the conversation open: then nothing more is said of it. */
function usePromise(window: ConversationWindow | null) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const name = `${window?.contact}:${window?.promised}`
  const done = window?.ask && left.has(name)
  return {
    asked: window && done ? { ...window, ask: false, promised: null } : window,
    leave: () => setLeft((before) => new Set([...before, name]))
  }
}
