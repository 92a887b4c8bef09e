import { type Words, words as wordsOf } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { languages } from "~shared/vocabulary"

const unnamed = (name: string) =>
  name.trim() === "" || languages.some((language) => wordsOf(language).t("default_name") === name)

/** One line for who is alone here and has not said his name yet. */
export function FirstRun({ words: { t }, name, setup }: { words: Words; name: string; setup: SetupWindow | null }) {
  if (!unnamed(name) || setup?.members.length !== 1) return null
  return (
    <p className="first-run">
      <span>{t("first_run", { name: name || t("default_name") })}</span>
      <button type="button" className="link" onClick={() => void send("options.show", {})}>
        {t("first_run_act")}
      </button>
    </p>
  )
}
