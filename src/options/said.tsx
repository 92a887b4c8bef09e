import { Icon } from "~shared/ui/icon"

/** How the last act ended. */
export type Ending = { ok: boolean; text: string } | null

export function Said({ ending }: { ending: Ending }) {
  return (
    <p className={ending && !ending.ok ? "outcome is-trouble" : "outcome"} role="status">
      {ending && <Icon name={ending.ok ? "check" : "refused"} />}
      {ending?.text}
    </p>
  )
}
