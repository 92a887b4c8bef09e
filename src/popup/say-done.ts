import type { Words } from "~shared/i18n/words"
import type { Input } from "~shared/protocol/messages"
import { barWhen } from "~shared/when/short"
import type { Instant } from "~shared/vocabulary"

/** What is done to several at once. `name`: whom they are given to; null = to me. */
export type Act = Input<"queue.bulk">["act"] & { name?: string | null }

/** Where the agent is: what dates of ours are written in. */
export const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What was done to so many. */
export function sayDone({ t, language }: Words, act: Act, n: number, now: Instant): string {
  if (act.kind === "close") return t("bulk_closed", { n })
  if (act.kind === "schedule") return t("bulk_scheduled", { n, when: barWhen(act.until, now, here(), language) })
  if (act.to === null && !act.team) return t("bulk_released", { n })
  return act.name ? t("bulk_assigned", { n, name: act.name }) : t("bulk_mine", { n })
}

/** The same of the only one there was. */
export function sayDoneOne({ t, language }: Words, act: Act, name: string, now: Instant): string {
  const said =
    act.kind === "close"
      ? t("said_closed")
      : act.kind === "schedule"
        ? t("state_scheduled", { when: barWhen(act.until, now, here(), language) })
        : act.to === null && !act.team
          ? t("said_released")
          : act.name
            ? t("said_assigned", { name: act.name })
            : t("said_mine")
  return t("said_of", { name, said })
}
