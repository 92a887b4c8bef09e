import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { PanelSection, Show } from "~shared/protocol/frame"
import { useView } from "~shared/protocol/use-view"
import { sayFailure } from "~shared/i18n/troubles"
import { Guarded } from "~shared/ui/guarded"
import { Attachments } from "./attachments"
import { ContactCard } from "./contact-card"
import { Feed } from "./feed"
import { Notes } from "./notes"
import { Past } from "./past"
import { SaidContext } from "./said"

/** How long an outcome stays in the live region. */
const readOut = 5000

/** Everything known of the contact in front, in one scroll. */
export function Panel({ show, words }: { show: Show; words: Words }) {
  const { t } = words
  const { contact } = show
  const { data: seen, failure } = useView("contact", contact && { contact }, window)
  const [said, setSaid] = useState("")
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const timer = setTimeout(() => setSaid(""), readOut)
    return () => clearTimeout(timer)
  }, [said])

  // The jump that was asked for before the contact was known is made when it is.
  const made = useRef(0)
  const there = seen?.there ?? false
  useEffect(() => {
    if (!there || !show.section || made.current === show.turn) return
    made.current = show.turn
    jump(panel.current, show.section)
  }, [there, show.section, show.turn])

  if (!contact) return <p className="panel-none">{t("drawer_none")}</p>
  if (!seen)
    return failure ? (
      <p className="panel-none" role="alert">
        {sayFailure(words, failure)}
      </p>
    ) : (
      <PanelBones />
    )
  if (!seen.there)
    return (
      <p className="panel-none" role="status">
        {t("drawer_gone")}
      </p>
    )
  return (
    <SaidContext value={setSaid}>
      <main ref={panel} className="panel" key={contact} aria-label={t("drawer_label")}>
        <Guarded surface="drawer-card" words={words}>
          <ContactCard seen={seen} words={words} />
        </Guarded>
        <Guarded surface="drawer-notes" words={words}>
          <Notes seen={seen} words={words} />
        </Guarded>
        <Guarded surface="drawer-feed" words={words}>
          <Feed seen={seen} words={words} />
        </Guarded>
        <Guarded surface="drawer-past" words={words}>
          <Past seen={seen} words={words} />
        </Guarded>
        <Guarded surface="drawer-attachments" words={words}>
          <Attachments seen={seen} words={words} />
        </Guarded>
        <div className="tn-unseen" role="status">
          {said}
        </div>
      </main>
    </SaidContext>
  )
}

/** Scrolls there and leaves the focus at its start; for notes in the field, where one writes. */
function jump(panel: HTMLElement | null, section: PanelSection): void {
  const place = panel?.querySelector<HTMLElement>(`[data-section=${section}]`)
  if (!place) return
  place.scrollIntoView({ block: "start" })
  const target = section === "notes" ? place.querySelector("textarea") : place.querySelector<HTMLElement>("h2")
  target?.focus({ preventScroll: true })
}

const PanelBones = () => (
  <div className="panel-bones" aria-hidden="true">
    <span />
    <span />
    <span />
    <span />
  </div>
)
