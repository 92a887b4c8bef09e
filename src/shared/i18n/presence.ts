import type { Status, Teammate } from "~shared/protocol/teammates"
import type { Instant, Presence } from "~shared/vocabulary"
import type { Key, Words } from "./words"

const plain: Record<Presence, Key> = { online: "status_online", away: "status_away", offline: "status_offline" }
const dated: Record<Presence, Key> = {
  online: "status_online_since",
  away: "status_away_since",
  offline: "status_offline_since"
}

/** My own presence, and since when (C4-10). */
export const sayStatus = ({ t, clock }: Words, { presence, since }: Status, now: Instant): string =>
  since === null ? t(plain[presence]) : t(dated[presence], { time: clock(since, now).text })

const order: Record<Presence, number> = { online: 0, away: 1, offline: 2 }

/** Whom one would give it to: online before away before offline, and of those alike who has least to do. */
export const byUse = (a: Teammate, b: Teammate): number =>
  order[a.presence] - order[b.presence] || a.open - b.open || a.name.localeCompare(b.name)

/** What stands beside a team mate: since when she is out, or how much she has. */
export function sayMate({ t, clock }: Words, { presence, since, open, full }: Teammate, now: Instant): string {
  if (presence === "offline")
    return since === null ? t("mate_out") : t("mate_out_since", { time: clock(since, now).text })
  const has = t("open_count", { n: open })
  return full ? `${has} · ${t("mate_full")}` : has
}

/** For those who do not see the dot. */
export const sayPresence = ({ t }: Words, presence: Presence): string =>
  presence === "offline" ? "" : t(presence === "away" ? "mate_away" : "mate_online")
