import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { AppliedPreset } from "~shared/protocol/setup-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useNow } from "~shared/ui/use-now"
import type { Options } from "~shared/workspace"
import { Difference } from "./difference"
import { presetNames } from "./preset-names"
import { changes } from "./say"
import { ruleOf } from "./table"

interface GoingBackProps {
  words: Words
  applied: AppliedPreset
  options: Options
  off: string | false
  onBack: (partly: boolean) => void
}

/** The way back from the preset that was applied last, with what stands in it. */
export function GoingBack({ words, applied, options, off, onBack }: GoingBackProps) {
  const { t } = words
  const [open, setOpen] = useState(false)
  const now = useNow()
  const preset = t(presetNames[applied.preset])
  const differing = changes(words, options, { ...options, ...applied.back })
  const n = differing.length
  const stays = applied.changed.flatMap((one) => {
    const rule = ruleOf(one.option)
    return rule ? [{ ...one, rule }] : []
  })
  return (
    <>
      <p className="going-back">
        {t("preset_when", { preset, name: applied.by, ago: words.agoCalm(applied.at, now) })}
        {!open && <Button icon="undo" label={t("preset_back")} onClick={() => setOpen(true)} />}
      </p>
      {open && (
        <Difference
          words={words}
          title={n > 0 ? t("preset_back_title", { n }) : t("preset_back_none")}
          changes={differing}
          act={stays.length > 0 ? t("preset_back_apply", { n }) : t("preset_back")}
          off={off}
          onAct={() => onBack(stays.length > 0)}
          onDiscard={() => setOpen(false)}
        >
          {stays.map(({ option, rule, by, at }) => (
            <p key={option} className="difference-note">
              <Icon name="alert" />
              {t("preset_stays", { rule: t(rule.title), name: by, ago: words.ago(at, now) })}
            </p>
          ))}
        </Difference>
      )}
    </>
  )
}
