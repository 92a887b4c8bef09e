import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { accountLabel, consoleLook } from "~shared/ui/consoles"
import type { Inbox } from "~shared/workspace"

/** What a rule may name, with what it named and is there no more. */
export function namable({ t }: Words, { accounts, tags }: SetupWindow, rule: Inbox["rule"]) {
  const consoles = [...new Set(["whatsapp", ...accounts.map((one) => one.console), ...rule.consoles])]
  const lost = rule.accounts.filter((id) => !accounts.some((one) => one.id === id))
  const tagged = tags.filter((one) => !one.gone || rule.tags.includes(one.id))
  const untold = rule.tags.filter((id) => !tags.some((one) => one.id === id))
  const gone = t("inbox_gone")
  return {
    consoles: consoles.map((value) => ({ value, label: consoleLook(value).label })),
    accounts: [
      ...accounts.map((one) => ({
        value: one.id,
        label: accountLabel(one.account),
        note: consoleLook(one.console).label
      })),
      ...lost.map((value) => ({ value, label: accountLabel(value.split("|")[1] ?? value), note: gone }))
    ],
    tags: [
      ...tagged.map((one) => ({ value: one.id, label: one.name, note: one.gone ? gone : undefined })),
      ...untold.map((value) => ({ value, label: value, note: gone }))
    ]
  }
}

/** A rule in words: what it asks, one after the other. */
export function sayInbox(words: Words, setup: SetupWindow, { rule }: Pick<Inbox, "rule">): string {
  const all = namable(words, setup, rule)
  const names = (list: readonly { value: string; label: string }[], chosen: readonly string[]) =>
    list.filter((one) => chosen.includes(one.value)).map((one) => one.label)
  const asks = [names(all.consoles, rule.consoles), names(all.accounts, rule.accounts), names(all.tags, rule.tags)]
  const said = asks.filter((list) => list.length > 0).map((list) => list.join(", "))
  return said.length > 0 ? said.join(" · ") : words.t("inbox_everything")
}

/** What it names that is not there any more. */
export function lostPart({ accounts, tags, teams }: SetupWindow, { rule, team }: Inbox): "team" | "rule" | null {
  if (team !== null && !teams.some((one) => one.id === team && !one.gone)) return "team"
  const there = rule.accounts.every((id) => accounts.some((one) => one.id === id))
  return there && rule.tags.every((id) => tags.some((one) => one.id === id && !one.gone)) ? null : "rule"
}
