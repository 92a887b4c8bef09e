import type { ReactNode } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Change } from "./say"

interface DifferenceProps {
  words: Words
  title: string
  changes: readonly Change[]
  /** The word on the button. */
  act: string
  off: string | false
  onAct: () => void
  onDiscard: () => void
  children?: ReactNode
}

/** What would change, rule by rule: now and then. */
export function Difference({ words, title, changes, act, off, onAct, onDiscard, children }: DifferenceProps) {
  const { t } = words
  return (
    <section className="card difference" aria-label={title}>
      <div className="difference-head">
        <h2>{title}</h2>
        <Button label={t("act_discard")} onClick={onDiscard} />
        <Button look="solid" label={act} off={changes.length === 0 || off} onClick={onAct} />
      </div>
      {children}
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("column_rule")}</th>
              <th scope="col">{t("column_now")}</th>
              <th scope="col">{t("column_then")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ rule, now, then }) => (
              <tr key={rule.title}>
                <th scope="row">{t(rule.title)}</th>
                <td>{now}</td>
                <td className="then">
                  <Icon name="go" />
                  {then}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
