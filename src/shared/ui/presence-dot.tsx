import type { Presence } from "~shared/vocabulary"

/** Full, half, ring: online, away, offline. Always beside words that say so. */
export const PresenceDot = ({ presence }: { presence: Presence }) => (
  <span className={`tn-presence tn-is-${presence}`} aria-hidden="true" />
)
