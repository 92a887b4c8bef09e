import { sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"

/** What stood in the way of the last try: a refusal, or the sentence of what could not even be tried. */
export type Trouble = RefusalSaid | string

interface TroubleLineProps {
  words: Words
  trouble: Trouble | null
  /** For `aria-describedby` of the field it stands beside. */
  id?: string
  /** Said in its place while nothing is wrong. */
  hint?: string
}

/** What is wrong, beside what it is about; a place of fixed height that is read out when it fills. */
export function TroubleLine({ words, trouble, id, hint }: TroubleLineProps) {
  const now = useNow(typeof trouble === "object" && trouble ? 0 : null)
  const said = typeof trouble === "object" && trouble ? sayRefusal(words, trouble, now) : trouble
  return (
    <p id={id} className={said ? "tn-card-hint tn-wrong" : "tn-card-hint"} aria-live="polite">
      {said && <Icon name="refused" />}
      {said ?? hint}
    </p>
  )
}
