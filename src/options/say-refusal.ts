import { sayRefusal } from "~shared/i18n/troubles"
import type { Key, Words } from "~shared/i18n/words"
import type { RefusalSaid, SettingRefusal } from "~shared/protocol/messages"

const refused: Record<SettingRefusal["kind"], Key> = {
  "option-unknown": "refused_option",
  "option-bad": "refused_option",
  "option-newer": "option_unknown",
  "restore-blocked": "refused_restore",
  "needs-categories": "refused_needs_categories",
  "category-needed": "refused_category_needed",
  yourself: "refused_yourself",
  "team-gone": "refused_team_gone",
  "account-gone": "refused_account_gone",
  "rule-nobody": "rule_nobody",
  "rule-everybody": "rule_everybody",
  "mode-locked": "mode_locked"
}

const ofSetting = (refusal: RefusalSaid | SettingRefusal): refusal is SettingRefusal => refusal.kind in refused

/** Why a setting was not changed, as it is to be said. */
export function sayRefused(words: Words, refusal: RefusalSaid | SettingRefusal): string {
  if (!ofSetting(refusal)) return sayRefusal(words, refusal, Date.now())
  if (refusal.kind !== "restore-blocked") return words.t(refused[refusal.kind])
  const { by, at, options } = refusal
  return words.t("refused_restore", { name: by, n: options.length, ago: words.ago(at, Date.now()) })
}
