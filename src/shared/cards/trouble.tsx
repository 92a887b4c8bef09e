import { sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid } from "~shared/protocol/messages"
import { Icon } from "~shared/ui/icon"

/** What stood in the way of the last try: a refusal, or the sentence of what could not even be tried. */
export type Trouble = RefusalSaid | string

export const sayTrouble = (words: Words, trouble: Trouble): string =>
  typeof trouble === "string" ? trouble : sayRefusal(words, trouble, Date.now())

interface TroubleLineProps {
  words: Words
  trouble: Trouble | null
  /** For `aria-describedby` of what it stands beside. */
  id?: string
}

/** What is wrong, beside what it is about: read out when it appears. */
export const TroubleLine = ({ words, trouble, id }: TroubleLineProps) => (
  <p id={id} className="tn-card-wrong" aria-live="polite">
    {trouble && <Icon name="refused" />}
    {trouble && sayTrouble(words, trouble)}
  </p>
)
