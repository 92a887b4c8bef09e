import { initials } from "~shared/names"

/** Whose it is, by shape: mine is filled, a team mate's outlined, nobody's dashed and empty. Always beside a name. */
export function Avatar({
  name,
  mine = false,
  size = 24
}: {
  name: string | null
  mine?: boolean
  size?: 20 | 24 | 28
}) {
  const look = name === null ? "tn-nobody" : mine ? "tn-mine" : "tn-mate"
  return (
    <span
      className={`tn-avatar tn-avatar-${size} ${look}`}
      // Drawn by the style sheet: letters in here would count as words of the control around it.
      data-initials={name === null ? "" : initials(name)}
      aria-hidden="true"
      dir="ltr"
    />
  )
}
