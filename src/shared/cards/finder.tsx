import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { sayKey } from "~shared/keys"
import { Icon } from "~shared/ui/icon"
import { Keys } from "~shared/ui/key-name"
import type { KeyName } from "~shared/vocabulary"

/** Something to choose. */
export interface Line {
  id: string
  picture: ReactNode
  label: string
  /** Said beside the label, and at the end of the line. */
  beside?: string
  note?: string
  /** Said to those who do not see the picture. */
  unseen?: string
  /** The one it is now. */
  marked?: boolean
  key?: KeyName
  /** Why it cannot be chosen: told in the place of its note. */
  off?: string
  pick: () => void
}

export interface Lines {
  /** Drawn over them; null = they stand apart without a name. */
  head: string | null
  lines: Line[]
}

interface FinderProps {
  words: Words
  label: string
  placeholder: string
  query: string
  groups: Lines[]
  after?: ReactNode
  busy: boolean
  /** Said where there is nothing to choose; else that nothing matches. */
  none?: string | undefined
  onQuery: (text: string) => void
  onCancel: () => void
}

/** Longer than any name one could mean. */
const longest = 100

/** A field that filters, and the list under it: the focus stays in the field while the arrows move along the list. */
export function Finder({
  words,
  label,
  placeholder,
  query,
  groups,
  after,
  busy,
  none,
  onQuery,
  onCancel
}: FinderProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const shown = groups.filter((group) => group.lines.length > 0)
  const lines = shown.flatMap((group) => group.lines)
  // Enter should do something: what cannot be done is first only when nothing else is there.
  const active = lines.find((line) => line.id === at) ?? lines.find((line) => !line.off) ?? lines[0]

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (active) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [active])

  const pick = (line: Line | undefined) => {
    if (line && !line.off && !busy) line.pick()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const place = active ? lines.indexOf(active) : 0
    const next = { ArrowDown: place + 1, ArrowUp: place - 1 + lines.length }[event.key]
    if (next !== undefined) setAt(lines[next % lines.length]?.id ?? null)
    else if (event.key === "Enter") pick(active)
    else if (event.key === "Escape") onCancel()
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="tn-find">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${active.id}`}
          placeholder={placeholder}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={longest}
          value={query}
          onChange={(event) => {
            setAt(null)
            onQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        {after}
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="tn-found">
        {shown.map(({ head, lines: own }, place) => (
          <div key={head ?? place} role="group" aria-labelledby={head ? `${id}-head-${place}` : undefined}>
            {head && (
              <div id={`${id}-head-${place}`} className="tn-menu-head" role="presentation">
                {head}
              </div>
            )}
            {own.map((line) => (
              <div
                key={line.id}
                id={`${id}-${line.id}`}
                role="option"
                className="tn-line"
                aria-selected={line === active}
                aria-current={line.marked || undefined}
                aria-disabled={line.off ? true : undefined}
                aria-keyshortcuts={line.key && sayKey(line.key)}
                // The field keeps the focus, so the press must not take it.
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setAt(line.id)}
                onClick={() => pick(line)}
              >
                {line.picture}
                <bdi className="tn-line-label" title={line.label}>
                  {line.label}
                </bdi>
                {line.unseen && <span className="tn-unseen">{line.unseen}</span>}
                {line.beside && (
                  <bdi className="tn-line-beside" title={line.beside}>
                    {line.beside}
                  </bdi>
                )}
                <span className="tn-line-end">
                  {line.marked && <Icon name="check" />}
                  {(line.off ?? line.note) && <bdi>{line.off ?? line.note}</bdi>}
                  {line.key && <Keys name={line.key} />}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={lines.length > 0 ? "tn-unseen" : "tn-found-none"} role="status">
        {lines.length === 0 && (none ?? words.t("queue_no_match", { text: query }))}
      </p>
    </>
  )
}
