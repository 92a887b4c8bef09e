import { useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { useNow } from "~shared/ui/use-now"
import type { ResponseMode } from "~shared/vocabulary"
import { ask } from "./ask"
import { RuleId } from "./rule-id"
import { type Ending, Said } from "./said"

const titles: Record<ResponseMode, Key> = { next: "mode_next", stay: "mode_stay" }
const choices = [
  { mode: "next", line: "mode_next_line", rule: "Z0-08" },
  { mode: "stay", line: "mode_stay_line", rule: "Z0-09" },
  { mode: null, line: "mode_workspace_line", rule: "Z0-06" }
] as const

/** What happens in the console after an answer or a close (Z0-06): the agent's own choice, unless the workspace decides. */
export function ModeChoice({ words, setup }: { words: Words; setup: SetupWindow }) {
  const { t } = words
  const { responseMode, responseModeLocked } = setup.options
  const kept = responseModeLocked ? null : (setup.mode?.mode ?? null)
  const off = responseModeLocked && t("mode_locked")
  // What was just chosen, and over what: it stands until the window tells of a change.
  const [picked, setPicked] = useState<{ to: ResponseMode | null; over: ResponseMode | null } | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const now = useNow()
  const shown = picked && picked.over === kept ? picked.to : kept

  const pick = async (to: ResponseMode | null) => {
    if (off) return
    setPicked({ to, over: kept })
    const why = await ask(words, "profile.mode", { mode: to })
    setEnding(why ? { ok: false, text: why } : { ok: true, text: t("saved") })
    if (why) setPicked(null)
  }
  return (
    <section className="mode">
      <h2 className="section-title">
        {t("mode_title")} <RuleId id="Z0-06, Z0-07" />
      </h2>
      <p className="hint">{off || t("mode_line")}</p>
      <fieldset className="choices" aria-disabled={off ? true : undefined}>
        <legend className="tn-unseen">{t("mode_title")}</legend>
        {choices.map(({ mode, line, rule }) => (
          <label key={rule} className="card choice" title={off || undefined}>
            <input
              type="radio"
              name="mode"
              checked={mode === shown}
              aria-disabled={off ? true : undefined}
              onChange={() => void pick(mode)}
            />
            <span className="choice-title">{t(mode ? titles[mode] : "mode_workspace")}</span>
            <span className="choice-line">{t(line, { mode: t(titles[responseMode]) })}</span>
            <small>{rule}</small>
          </label>
        ))}
      </fieldset>
      {setup.mode && !off && <p className="hint">{t("mode_since", { when: words.clock(setup.mode.at, now).text })}</p>}
      <Said ending={ending} />
    </section>
  )
}
