import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Segmented } from "~shared/ui/segmented"
import { ask } from "./ask"
import { RuleId } from "./rule-id"
import { type Ending, Said } from "./said"

/** Whether a new conversation is heard (C4-28): each agent's own choice, off until then. */
export function SoundChoice({ words, on }: { words: Words; on: boolean }) {
  const { t } = words
  const [ending, setEnding] = useState<Ending>(null)
  const choose = async (next: boolean) => {
    const why = await ask(words, "profile.sound", { on: next })
    setEnding(why ? { ok: false, text: why } : { ok: true, text: t("saved") })
  }
  return (
    <section className="sound">
      <h2 className="section-title">
        {t("sound_title")} <RuleId id="C4-28" />
      </h2>
      <div className="card setting">
        <div>
          <p>{t("sound_line")}</p>
          <p className="hint">{t("sound_hint")}</p>
        </div>
        <Button icon="audio" look="outlined" label={t("sound_hear")} onClick={() => void send("profile.hear", {})} />
        <Segmented
          label={t("sound_title")}
          value={on ? "on" : "off"}
          choices={[
            { value: "off", label: t("sound_off") },
            { value: "on", label: t("sound_on") }
          ]}
          onChange={(next) => void choose(next === "on")}
        />
      </div>
      <Said ending={ending} />
    </section>
  )
}
