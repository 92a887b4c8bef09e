import type { Failure, RefusalSaid } from "~shared/protocol/messages"
import type { Instant } from "~shared/vocabulary"
import type { Key, Words } from "./words"

const failed: Record<Failure | "unknown-view", Key> = {
  malformed: "failed_malformed",
  "not-allowed": "failed_not_allowed",
  "unknown-message": "failed_unknown",
  "unknown-view": "failed_unknown",
  "full-disk": "failed_full_disk",
  "newer-data": "failed_newer_data",
  broken: "failed_broken"
}

const refused: Record<Exclude<RefusalSaid["kind"], "taken" | "closed">, Key> = {
  "already-open": "refused_already_open",
  "not-open": "refused_not_open",
  "never-open": "refused_never_open",
  "unknown-agent": "refused_unknown_agent",
  "update-turno": "stopped",
  "only-admins": "refused_only_admins",
  "last-admin": "refused_last_admin"
}

/** What the worker could not even try: what happened, then what to do. */
export const sayFailure = (words: Words, failure: Failure | "unknown-view"): string => words.t(failed[failure])

/** What was refused, with who and when where somebody came first. */
export function sayRefusal(words: Words, refusal: RefusalSaid, now: Instant): string {
  if (refusal.kind === "taken") return words.t("refused_taken", { name: refusal.by, ago: words.ago(refusal.at, now) })
  if (refusal.kind !== "closed") return words.t(refused[refusal.kind])
  const ago = words.ago(refusal.at, now)
  return refusal.by ? words.t("refused_closed", { name: refusal.by, ago }) : words.t("refused_closed_plain", { ago })
}
