import { useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { needsCategory } from "~shared/option-values"
import type { SetupWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { Toast } from "~shared/ui/toast"
import { type Preset, presets } from "~shared/vocabulary"
import { ask } from "../ask"
import { usualCategories } from "../closing/usual"
import { type Ending, Said } from "../said"
import { Difference } from "./difference"
import { GoingBack } from "./going-back"
import { presetLines, presetNames, type Shown } from "./preset-names"
import { changes } from "./say"

interface PresetsProps {
  words: Words
  setup: SetupWindow
  /** Why none may be applied now. */
  off: string | false
}

/** The habits of three products. Choosing one shows what would change; applying it is the act, and can be taken back. */
export function Presets({ words, setup, off }: PresetsProps) {
  const { t } = words
  const { options, closing } = setup
  const differing = (preset: Preset) => changes(words, options, setup.presets[preset])
  const current: Shown = presets.find((one) => differing(one).length === 0) ?? "own"
  const [chosen, setChosen] = useState<Shown | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const [toast, setToast] = useState<{ id: number; text: string } | null>(null)
  const cards = useRef<HTMLFieldSetElement>(null)
  const busy = useRef(false)
  const shown = chosen ?? current
  const label = t(presetNames[shown])

  /** What was pressed is gone, and the focus with it. */
  const refocus = () => setTimeout(() => cards.current?.querySelector<HTMLElement>("input:checked")?.focus())
  const alone = async (act: () => Promise<string | null>, done: () => void) => {
    if (busy.current) return
    busy.current = true
    const why = await act()
    busy.current = false
    setEnding(why ? { ok: false, text: why } : null)
    if (why) return
    setChosen(null)
    done()
    refocus()
  }
  const brings = shown !== "own" && needsCategory(setup.presets[shown].closing) && closing.categories.length === 0
  const usual = usualCategories.map((key) => t(key))
  const apply = (preset: Preset) =>
    alone(
      () => ask(words, "workspace.preset", { preset, categories: usual }),
      () => setToast((now) => ({ id: (now?.id ?? 0) + 1, text: t("preset_applied", { preset: label }) }))
    )
  const back = (partly: boolean) =>
    alone(
      () => ask(words, "workspace.restore", { partly }),
      () => {
        setToast(null)
        setEnding({ ok: true, text: t("preset_restored") })
      }
    )

  return (
    <>
      <fieldset ref={cards} className="choices">
        <legend>{t("presets_title")}</legend>
        {([...presets, "own"] as const).map((one) => (
          <label key={one} className="card choice">
            <input
              type="radio"
              name="preset"
              checked={one === shown}
              onChange={() => {
                setEnding(null)
                setChosen(one)
              }}
            />
            <span className="choice-title">{t(presetNames[one])}</span>
            <span className="choice-line">{t(presetLines[one])}</span>
            <small>{one === current ? t("preset_now") : ""}</small>
          </label>
        ))}
      </fieldset>
      {shown !== "own" && shown !== current && (
        <Difference
          words={words}
          title={t("preset_changes", { preset: label, n: differing(shown).length })}
          changes={differing(shown)}
          act={t("preset_apply", { n: differing(shown).length })}
          off={off}
          onAct={() => void apply(shown)}
          onDiscard={() => {
            setChosen(null)
            refocus()
          }}
        >
          {brings && (
            <p className="difference-note">
              <Icon name="close" />
              {t("preset_categories", { list: usual.join(", ") })}
            </p>
          )}
        </Difference>
      )}
      {chosen !== null && chosen !== "own" && chosen === current && (
        <p className="outcome" role="status">
          <Icon name="check" />
          {t("preset_same", { preset: label })}
        </p>
      )}
      <Said ending={ending} />
      {setup.applied && (
        <GoingBack words={words} applied={setup.applied} options={options} off={off} onBack={(it) => void back(it)} />
      )}
      {toast && (
        <div className="toasts">
          <Toast
            key={toast.id}
            text={toast.text}
            undo={{ label: t("act_undo"), onUndo: () => void back(false) }}
            onGone={() => setToast(null)}
          />
        </div>
      )}
    </>
  )
}
