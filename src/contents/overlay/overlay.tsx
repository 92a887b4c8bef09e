import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react"
import { words as wordsOf } from "~shared/i18n/words"
import { useView } from "~shared/protocol/use-view"
import { usualKeys } from "~shared/vocabulary"
import type { World } from "../page/world"
import type { Writing } from "../writing/writing"
import { BlindBar } from "./blind-bar"
import { FramesProvider } from "./frames"
import { GuardedPart } from "./guarded-part"
import { type Hands, HandsContext, useHands } from "./hands"
import { Keys } from "./keys"
import { OpenChat } from "./open-chat"
import { GuardedRowMenu } from "./row-menu"
import { type Surface, SurfaceContext, useSurface } from "./surface"
import { UndoProvider, useUndoing } from "./undoing"
import { OnwardProvider, useOnward } from "./use-onward"
import { useWorld } from "./use-world"

export interface OverlayProps {
  world: World
  writing: Writing
  host: HTMLElement
  root: ShadowRoot
}

/** How long an outcome stays in the live region: long enough to be read out, short enough not to be found there later. */
const readOut = 5000

export function Overlay({ world, writing, host, root }: OverlayProps) {
  useWorld(world)
  const { scene } = world
  const { chat, bar } = scene
  // Looked at under a layer of the console too: coming back must not begin with a skeleton.
  const seen = useView("conversation", chat && { contact: chat.contact }, host)
  const desk = useView("desk", {}, host).data
  const language = desk?.language ?? seen.data?.language ?? world.language
  const keys = desk?.keys ?? usualKeys
  const [said, setSaid] = useState("")
  const silence = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hands = useRef<Hands>({})

  const announce = useCallback((text: string) => {
    clearTimeout(silence.current)
    setSaid(text)
    silence.current = setTimeout(() => setSaid(""), readOut)
  }, [])

  useLayoutEffect(() => {
    host.dataset.theme = scene.dark ? "dark" : "light"
    host.dir = scene.rtl ? "rtl" : "ltr"
    host.lang = wordsOf(language).locale
  })

  const surface = useMemo<Surface>(
    () => ({ world, writing, host, root, words: wordsOf(language), keys, announce }),
    [world, writing, host, root, language, keys, announce]
  )

  return (
    <SurfaceContext value={surface}>
      <HandsContext value={hands}>
        <UndoProvider>
          <OnwardProvider>
            <Framed seen={seen} desk={desk} />
          </OnwardProvider>
        </UndoProvider>
      </HandsContext>
      {bar && !scene.covered && scene.blind && (
        <GuardedPart surface="bar" box={bar} resetKey={`${chat?.contact} ${scene.blind.since}`}>
          <BlindBar box={bar} blind={scene.blind} />
        </GuardedPart>
      )}
      <div className="tn-unseen" role="status" aria-live="polite">
        {said}
      </div>
    </SurfaceContext>
  )
}

interface FramedProps {
  seen: ReturnType<typeof useView<"conversation">>
  desk: ReturnType<typeof useView<"desk">>["data"]
}

/** Everything that opens frames, or is told of what was done in one. */
function Framed({ seen, desk }: FramedProps) {
  const { world, words, announce } = useSurface()
  const hands = useHands()
  const { report } = useUndoing()
  const onward = useOnward()
  const { scene, rowMenu } = world
  return (
    <FramesProvider
      desk={desk}
      offline={seen.data?.offline ?? false}
      notes={seen.data?.notes ?? null}
      onActed={({ contact, name, said, then, undo, closed }) => {
        world.acted()
        // Led on to the next one, one would else read it of that.
        const leaves = closed && (closed.asked || desk?.mode === "next")
        const whole = (text: string) =>
          contact === scene.chat?.contact && !leaves ? text : words.t("said_of", { name, said: text })
        if (closed) onward.after(contact, closed.asked)
        if (undo === null) announce(whole(said))
        else report({ what: [{ contact, of: undo }], said: whole(said), ...(then && { then: whole(then) }) })
      }}
      onDo={(action) => {
        const hand = hands.current[action]
        if (hand?.off) announce(hand.off)
        else hand?.run()
      }}
    >
      <Keys />
      <GuardedPart surface="bar" box={scene.bar} resetKey={scene.chat?.contact}>
        <OpenChat seen={seen} desk={desk} />
      </GuardedPart>
      {rowMenu && !scene.covered && <GuardedRowMenu key={rowMenu.contact} menu={rowMenu} />}
    </FramesProvider>
  )
}
