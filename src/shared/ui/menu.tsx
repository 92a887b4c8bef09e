import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react"
import { rove } from "./roving"

interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** How a menu was left: by Escape (the focus goes on from there) or otherwise. */
export type Left = "escape" | "away"

interface MenuProps {
  label: string
  /** What it opens under, in the viewport; read when it opens and when its contents change. */
  at: () => Place
  width: number
  onClose: (left: Left) => void
  /** A word that changes with the contents: places the menu and the focus again. */
  page?: string
  children: ReactNode
}

const gap = 4
const edge = 8

/**
 * A menu in the top layer: a native popover with one tab stop, arrows, Home and End. Nothing in it listens for typed
 * letters. Opens under `at`, lined up with its start, and flips above when there is no room below.
 */
export function Menu({ label, at, width, onClose, page, children }: MenuProps) {
  const box = useRef<HTMLDivElement>(null)
  const escaped = useRef(false)
  const close = useRef(onClose)
  const place = useRef(at)
  useEffect(() => {
    close.current = onClose
    place.current = at
  })
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])]

  useEffect(() => {
    const menu = box.current
    if (!menu) return
    // A closing that we did not ask for: a press elsewhere, or the system's own way back.
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed") close.current(escaped.current ? "escape" : "away")
    }
    menu.addEventListener("toggle", toggled)
    const away = () => menu.hidePopover()
    window.addEventListener("resize", away)
    return () => {
      menu.removeEventListener("toggle", toggled)
      window.removeEventListener("resize", away)
    }
  }, [])

  useLayoutEffect(() => {
    const menu = box.current
    if (!menu) return
    if (!menu.matches(":popover-open")) menu.showPopover()
    const { x, y, width: wide, height } = place.current()
    const own = menu.getBoundingClientRect()
    const [starts, ends] = [x, x + wide - own.width]
    const mirrored = getComputedStyle(menu).direction === "rtl"
    // Lined up with its start; with its end where that would leave the window.
    const start = mirrored ? (ends < edge ? starts : ends) : starts + own.width > innerWidth - edge ? ends : starts
    const under = y + height + gap
    const above = y - gap - own.height
    const top = under + own.height > innerHeight - edge && above >= edge ? above : under
    menu.style.left = `${Math.max(edge, Math.min(start, innerWidth - own.width - edge))}px`
    menu.style.top = `${Math.max(edge, Math.min(top, innerHeight - own.height - edge))}px`
    const [first = menu] = items()
    first.focus()
  }, [page])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      escaped.current = true
      box.current?.hidePopover()
    } else if (event.key === "Tab") {
      event.preventDefault()
    } else rove(event, items(), "column")
  }

  return (
    <div
      ref={box}
      popover="auto"
      role="menu"
      aria-label={label}
      className="tn-menu"
      style={{ width }}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

interface ItemProps {
  icon: ReactNode
  label: ReactNode
  /** Said at the end of the line: a count, or why it cannot be done. */
  note?: string
  /** Said to those who do not see the icon. */
  unseen?: string
  /** Given: one of several, of which this one is chosen or not. */
  chosen?: boolean
  off?: string | false
  expands?: boolean
  after?: ReactNode
  onPick: (byKeyboard: boolean) => void
}

export function MenuItem({ icon, label, unseen, note, chosen, off, expands, after, onPick }: ItemProps) {
  return (
    <button
      type="button"
      role={chosen === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={chosen}
      aria-disabled={off ? true : undefined}
      aria-haspopup={expands ? "menu" : undefined}
      className="tn-menu-item"
      tabIndex={-1}
      title={off || undefined}
      // The pointer moves the focus, so that there is never a second chosen line.
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      // A press made by a key has no clicks to count.
      onClick={(event) => !off && onPick(event.detail === 0)}
    >
      {icon}
      <span className="tn-menu-label">
        <bdi>{label}</bdi>
      </span>
      {unseen && <span className="tn-unseen">{unseen}</span>}
      {chosen && after}
      {(off || note) && <bdi className="tn-menu-note">{off || note}</bdi>}
      {chosen === undefined && after}
    </button>
  )
}

export const MenuHead = ({ children }: { children: ReactNode }) => (
  <div className="tn-menu-head" role="presentation">
    {children}
  </div>
)

export const MenuLine = () => <hr className="tn-menu-line" />
