import type { Key, Words } from "~shared/i18n/words"
import type { Input } from "~shared/protocol/messages"
import { barWhen } from "~shared/when/short"
import type { Instant } from "~shared/vocabulary"

/** What is done to several at once. `name`: whom they are given to; null = to me. */
export type Act = Input<"queue.bulk">["act"] & { name?: string | null }

/** What is still on its way to the platform is told so, never as done. */
export const pendingWords = {
  take: "pending_take",
  assign: "pending_assign",
  release: "pending_release",
  close: "pending_close",
  schedule: "pending_schedule",
  resume: "pending_resume",
  reactivate: "pending_reactivate",
  new: "pending_open",
  "mark-unread": "pending_unread",
  block: "pending_block"
} as const satisfies Record<string, Key>

const pendingOf = (act: Act): keyof typeof pendingWords =>
  act.kind !== "assign" ? act.kind : act.to === null && !act.team ? "release" : act.name ? "assign" : "take"

/** Where the agent is: what dates of ours are written in. */
export const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What was done to so many, or is under way. */
export function sayDone({ t, language }: Words, act: Act, n: number, pending: boolean, now: Instant): string {
  if (pending) return t("bulk_pending", { n })
  if (act.kind === "close") return t("bulk_closed", { n })
  if (act.kind === "schedule") return t("bulk_scheduled", { n, when: barWhen(act.until, now, here(), language) })
  if (act.to === null && !act.team) return t("bulk_released", { n })
  return act.name ? t("bulk_assigned", { n, name: act.name }) : t("bulk_mine", { n })
}

/** The same of the only one there was. */
export function sayDoneOne({ t, language }: Words, act: Act, name: string, pending: boolean, now: Instant): string {
  const said = pending
    ? t(pendingWords[pendingOf(act)])
    : act.kind === "close"
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
