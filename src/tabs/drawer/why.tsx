import type { Key, Words } from "~shared/i18n/words"
import type { FeedLine } from "~shared/protocol/contact-window"
import type { Passed } from "~shared/workspace"

type Reason = NonNullable<FeedLine["why"]>

const rules: Record<Reason["distribution"], Record<Reason["by"], Key>> = {
  round_robin: { inbox: "why_round_inbox", workspace: "why_round_workspace" },
  fewest_open: { inbox: "why_fewest_inbox", workspace: "why_fewest_workspace" },
  owner: { inbox: "why_owner_inbox", workspace: "why_owner_workspace" },
  manual: { inbox: "why_round_inbox", workspace: "why_round_workspace" }
}
const passedOver: Record<Exclude<Passed, "chosen" | "later">, Key> = {
  excluded: "why_excluded",
  "not-in-team": "why_not_in_team",
  released: "why_released",
  offline: "why_offline",
  away: "why_away",
  full: "why_full",
  laden: "why_laden",
  owner: "why_owner"
}

/** What she was at that instant: why it was her, or why not. */
function sayCandidate({ t }: Words, distribution: Reason["distribution"], one: Reason["candidates"][number]): string {
  const fewest = distribution === "fewest_open"
  if (one.passed === "chosen") return fewest ? t("why_least", { n: one.open }) : t("why_turn")
  if (one.passed === "later") return fewest ? t("why_more", { n: one.open }) : t("why_later")
  return t(passedOver[one.passed], { n: one.open })
}

/** Why automatic assignment chose her, and why it passed over the others (R3-12, R3-13, O6): as it was then. */
export function Why({ words, why, name }: { words: Words; why: Reason; name: string }) {
  const { t } = words
  const { by, distribution, turn, candidates } = why
  return (
    <details className="feed-why">
      <summary>{t("why_open", { name })}</summary>
      <p className="feed-more">{t(rules[distribution][by], { turn: words.number(turn) })}</p>
      <ul>
        {candidates.map((one, at) => (
          // Two may be called the same.
          <li key={at}>
            <bdi>{one.name}</bdi>
            <span>{sayCandidate(words, distribution, one)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
