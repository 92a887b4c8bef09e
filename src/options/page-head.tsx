import type { ReactNode } from "react"
import { RuleId } from "./rule-id"

interface PageHeadProps {
  title: string
  /** The rules of the trade it is about. */
  rules?: string
  /** What it is for; or why nothing may be changed here. */
  line: string | false
  children?: ReactNode
}

/** The head of a page, with what can be done there. */
export function PageHead({ title, rules, line, children }: PageHeadProps) {
  return (
    <header>
      <div>
        <h1>
          {title} {rules && <RuleId id={rules} />}
        </h1>
        {line && <p>{line}</p>}
      </div>
      {children}
    </header>
  )
}
