import { initials } from "~shared/names"
import type { Presence } from "~shared/vocabulary"
import { PresenceDot } from "./presence-dot"

interface AvatarProps {
  name: string | null
  mine?: boolean
  /** A square with its first letter. */
  team?: boolean
  presence?: Presence
  size?: 20 | 24 | 28
}

/** Whose it is, by shape: mine is filled, a team mate's outlined, nobody's dashed and empty. Always beside a name. */
export function Avatar({ name, mine = false, team = false, presence, size = 24 }: AvatarProps) {
  const look = team ? "tn-team" : name === null ? "tn-nobody" : mine ? "tn-mine" : "tn-mate"
  const letters = name === null ? "" : initials(name)
  return (
    <span
      className={`tn-avatar tn-avatar-${size} ${look}`}
      // Drawn by the style sheet: letters in here would count as words of the control around it.
      data-initials={team ? letters.slice(0, 1) : letters}
      aria-hidden="true"
      dir="ltr"
    >
      {presence && <PresenceDot presence={presence} />}
    </span>
  )
}
