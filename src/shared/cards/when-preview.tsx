import type { Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import { describe } from "~shared/when/describe"
import type { When } from "~shared/when/parse"
import { sayWhen } from "~shared/when/say"
import { whichOf } from "~shared/when/wall"
import type { Instant } from "~shared/vocabulary"
import { sayTrouble, type Trouble } from "./trouble"

/** An hour that the clocks show two times: which of them is more to know than how far off it is. */
const twice = { first: "when_first", second: "when_second" } as const

interface WhenPreviewProps {
  id: string
  words: Words
  when: When
  now: Instant
  zone: string
  trouble: Trouble | null
}

/** What was understood, with its weekday, how far off it is and by whose clock; else what is wrong. Of one height. */
export function WhenPreview({ id, words, when, now, zone, trouble }: WhenPreviewProps) {
  const blank = !trouble && !when.ok && when.why === "empty"
  const wrong = trouble !== null || (!when.ok && !blank)
  const said = when.ok && !trouble ? describe(when.at, now, zone, words) : null
  const which = when.ok ? whichOf(when.at, zone) : null
  return (
    <div
      id={id}
      className={`tn-preview${wrong ? " tn-wrong" : blank ? " tn-blank" : ""}`}
      aria-live="polite"
      aria-atomic="true"
    >
      <Icon name={wrong ? "refused" : "clock"} />
      {said ? (
        <p>
          <strong>{said.date}</strong>
          <span>{which ? `${said.zone}, ${words.t(twice[which])}` : `${said.distance} · ${said.zone}`}</span>
        </p>
      ) : (
        <p>{trouble ? sayTrouble(words, trouble) : !when.ok && sayWhen(words, when, zone)}</p>
      )}
    </div>
  )
}
