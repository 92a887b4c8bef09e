import { useEffect, useLayoutEffect } from "react"
import { words as wordsOf } from "~shared/i18n/words"
import { useView } from "~shared/protocol/use-view"
import { Guarded } from "~shared/ui/guarded"
import { FrameCard } from "./frame-card"
import { useFrameKeys } from "./frame-keys"
import { tell, useLink } from "./link"
import { Notice } from "./notice"
import { Panel } from "./panel"
import { useAlive } from "./use-alive"

/** One frame: the drawer's panel, or a card. Empty until the overlay says what to show. */
export function Frame() {
  const { show, unreachable } = useLink()
  const alive = useAlive()
  const part = show?.show ?? null
  const desk = useView("desk", part && {}, window)
  useFrameKeys(part, desk.data?.keys ?? null)

  useLayoutEffect(() => {
    if (!show) return
    const page = document.documentElement
    page.dataset.theme = show.dark ? "dark" : "light"
    page.dir = show.rtl ? "rtl" : "ltr"
    page.lang = wordsOf(show.language).locale
    document.title = wordsOf(show.language).t("extName")
  }, [show])

  const turn = show?.turn ?? 0
  useEffect(() => {
    if (!part) return
    const page = document.querySelector("[data-frame]")
    if (!page) return
    const observer = new ResizeObserver(() => {
      const waiting = part !== "panel" && page.querySelector(".card-bones")
      if (!waiting) tell({ tell: "size", height: Math.ceil(page.getBoundingClientRect().height), turn })
    })
    observer.observe(page)
    return () => observer.disconnect()
  }, [part, turn])

  if (!show || !part) return null
  const words = wordsOf(show.language)
  const broken = !alive || unreachable
  return (
    <div data-frame={part === "panel" ? "panel" : "card"}>
      {broken && <Notice words={words} contact={show.contact} updated={!alive} />}
      {part === "panel" ? (
        <Guarded surface="drawer" words={words} resetKey={show.contact}>
          <Panel show={show} words={words} />
        </Guarded>
      ) : (
        (show.contact || part === "palette" || part === "start") && (
          <Guarded surface="drawer-card" words={words} resetKey={turn}>
            <FrameCard
              key={turn}
              card={part}
              contact={show.contact}
              words={words}
              desk={desk.data}
              failure={desk.failure}
            />
          </Guarded>
        )
      )}
    </div>
  )
}
