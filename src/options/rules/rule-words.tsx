import type { ReactNode } from "react"
import type { Words } from "~shared/i18n/words"
import { RuleId } from "../rule-id"
import type { Rule } from "./table"

interface RuleWordsProps {
  words: Words
  rule: Rule
  /** Of the field that it names; null where there is none. Its line has the same with `-line` behind it. */
  field: string | null
  id: string
  /** What else is to be said of it. */
  children?: ReactNode
}

/** What a rule is called, which one of the trade it is, and what it does, in one line. */
export function RuleWords({ words: { t }, rule, field, id, children }: RuleWordsProps) {
  return (
    <span className="rule-words">
      {field ? <label htmlFor={field}>{t(rule.title)}</label> : <span className="rule-title">{t(rule.title)}</span>}
      <RuleId id={rule.id} />
      <span id={`${id}-line`} className="rule-line">
        {t(rule.line)}
        {children}
      </span>
    </span>
  )
}
