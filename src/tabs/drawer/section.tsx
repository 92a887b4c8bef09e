import { type ReactNode, useId, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { PanelSection } from "~shared/protocol/frame"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"

interface SectionProps {
  name: PanelSection
  title: string
  icon?: IconName
  children: ReactNode
}

/** A part of the panel; the rail's icons jump to its heading. */
export function Section({ name, title, icon, children }: SectionProps) {
  const id = useId()
  return (
    <section data-section={name} aria-labelledby={id} className={`part part-${name}`}>
      <h2 id={id} tabIndex={-1}>
        {icon && <Icon name={icon} />}
        {title}
      </h2>
      {children}
    </section>
  )
}

interface CappedProps<T> {
  words: Words
  of: readonly T[]
  first: number
  draw: (one: T) => ReactNode
}

/** A list that shows its beginning, and the rest in steps when asked. */
export function Capped<T>({ words, of, first, draw }: CappedProps<T>) {
  const [shown, setShown] = useState(first)
  const left = of.length - shown
  return (
    <>
      <ul>{of.slice(0, shown).map(draw)}</ul>
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setShown(shown + Math.max(first, 25))}>
          {words.t("drawer_more", { n: left })}
        </button>
      )}
    </>
  )
}
