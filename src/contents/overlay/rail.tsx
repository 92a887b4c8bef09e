import { type KeyboardEvent, useLayoutEffect, useRef } from "react"
import type { Key } from "~shared/i18n/words"
import { sayStatus } from "~shared/i18n/presence"
import type { PanelSection } from "~shared/protocol/frame"
import { send } from "~shared/protocol/send"
import type { Status } from "~shared/protocol/teammates"
import { Avatar } from "~shared/ui/avatar"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { PresenceDot } from "~shared/ui/presence-dot"
import { restStop, rove } from "~shared/ui/roving"
import type { Member } from "~shared/vocabulary"
import { useNow } from "~shared/ui/use-now"
import { sayBlind } from "./say"
import { useSurface } from "./surface"

const places: { section: PanelSection; icon: IconName; name: Key }[] = [
  { section: "card", icon: "contact", name: "drawer_card" },
  { section: "notes", icon: "note", name: "drawer_notes" },
  { section: "feed", icon: "activity", name: "drawer_feed" },
  { section: "past", icon: "past", name: "drawer_past" },
  { section: "attachments", icon: "attachments", name: "drawer_attachments" }
]

interface RailProps {
  open: boolean
  /** The place that was jumped to last. */
  section: PanelSection
  /** Of the contact in front; null while nobody knows. */
  notes: number | null
  me: Member | null
  status: Status | null
  offline: boolean
  onToggle: () => void
  onJump: (section: PanelSection) => void
  onPalette: () => void
}

/** The strip of icons at the console's end: always there, and always at the same place. */
export function Rail({ open, section, notes, me, status, offline, onToggle, onJump, onPalette }: RailProps) {
  const { world, words } = useSurface()
  const { t } = words
  const { blind } = world.scene
  const now = useNow(blind && 0, 3_600_000)
  const said = status && sayStatus(words, status, now)
  const rail = useRef<HTMLDivElement>(null)
  const buttons = () => [...(rail.current?.querySelectorAll<HTMLElement>("button") ?? [])]
  useLayoutEffect(() => restStop(buttons()))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") world.focusBox()
    else rove(event, buttons(), "column")
  }
  return (
    <div
      ref={rail}
      className="rail"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t("drawer_rail")}
      onKeyDown={onKeyDown}
    >
      <RailButton
        icon={open ? "panel-close" : "panel-open"}
        label={open ? t("drawer_fold") : t("drawer_open")}
        expanded={open}
        onPress={onToggle}
      />
      <span className="rail-line" />
      {places.map((place) => (
        <RailButton
          key={place.section}
          icon={place.icon}
          label={place.section === "notes" && notes ? t("drawer_notes_count", { n: notes }) : t(place.name)}
          count={place.section === "notes" ? notes : null}
          current={open && place.section === section}
          onPress={() => onJump(place.section)}
        />
      ))}
      <span className="rail-space" />
      {blind && <RailSign icon="blind" label={sayBlind(words, blind.since, now)} />}
      {offline && <RailSign icon="offline" label={t("drawer_offline")} />}
      <RailButton icon="palette" label={t("do_palette")} onPress={onPalette} />
      {status && said && (
        <button
          type="button"
          role="switch"
          className="rail-button"
          tabIndex={-1}
          title={said}
          aria-label={t("status_online")}
          aria-description={said}
          aria-checked={status.presence !== "offline"}
          onClick={() => void send("presence.set", { available: status.presence === "offline" })}
        >
          <PresenceDot presence={status.presence} />
        </button>
      )}
      {me && (
        <button
          type="button"
          className="rail-button"
          tabIndex={-1}
          title={t("drawer_me", { name: me.name || t("you") })}
          aria-label={t("drawer_me", { name: me.name || t("you") })}
          onClick={() => void send("options.show", {})}
        >
          <Avatar name={me.name || t("you")} mine />
        </button>
      )}
    </div>
  )
}

/** Something the person should know, and can do nothing about here. */
export const RailSign = ({ icon, label }: { icon: IconName; label: string }) => (
  <span className="rail-sign" role="img" aria-label={label} title={label}>
    <Icon name={icon} size={18} />
  </span>
)

interface RailButtonProps {
  icon: IconName
  label: string
  count?: number | null
  expanded?: boolean
  current?: boolean
  onPress: () => void
}

const RailButton = ({ icon, label, count, expanded, current, onPress }: RailButtonProps) => (
  <button
    type="button"
    className="rail-button"
    tabIndex={-1}
    title={label}
    aria-label={label}
    aria-expanded={expanded}
    aria-current={current || undefined}
    onClick={onPress}
  >
    <Icon name={icon} size={18} />
    {count ? (
      <span className="rail-count" dir="ltr">
        {count > 99 ? "99+" : count}
      </span>
    ) : null}
  </button>
)
