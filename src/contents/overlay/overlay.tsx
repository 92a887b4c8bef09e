import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react"
import { words as wordsOf } from "~shared/i18n/words"
import { useView } from "~shared/protocol/use-view"
import type { World } from "../page/world"
import { BlindBar } from "./blind-bar"
import { ChatBar } from "./chat-bar"
import { RowMenu } from "./row-menu"
import { type Surface, SurfaceContext } from "./surface"
import { useWorld } from "./use-world"

interface OverlayProps {
  world: World
  host: HTMLElement
  root: ShadowRoot
}

/** How long an outcome stays in the live region: long enough to be read out, short enough not to be found there later. */
const readOut = 5000

export function Overlay({ world, host, root }: OverlayProps) {
  useWorld(world)
  const { scene, rowMenu } = world
  const { chat, bar } = scene
  // Looked at under a layer of the console too: coming back must not begin with a skeleton.
  const seen = useView("conversation", chat && { contact: chat.contact }, host)
  const language = seen.window?.language ?? world.language
  const [said, setSaid] = useState("")
  const silence = useRef<ReturnType<typeof setTimeout>>(undefined)

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
    () => ({ world, host, root, words: wordsOf(language), announce }),
    [world, host, root, language, announce]
  )

  return (
    <SurfaceContext value={surface}>
      {bar && !scene.covered && scene.blind && <BlindBar box={bar} blind={scene.blind} />}
      {bar && !scene.covered && !scene.blind && chat && (
        <ChatBar key={chat.contact} box={bar} chat={chat} seen={seen} />
      )}
      {rowMenu && !scene.covered && <RowMenu key={rowMenu.contact} menu={rowMenu} />}
      <div className="tn-unseen" role="status" aria-live="polite">
        {said}
      </div>
    </SurfaceContext>
  )
}
