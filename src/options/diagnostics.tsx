import type { Words } from "~shared/i18n/words"
import { CopyDiagnostics } from "~shared/ui/copy-diagnostics"

/** What to take along when something does not work, and what is in it. */
export function Diagnostics({ words }: { words: Words }) {
  const { t } = words
  return (
    <section className="diagnostics">
      <h2 className="section-title">{t("diagnostics_title")}</h2>
      <div className="card setting">
        <div>
          <p>{t("diagnostics_line")}</p>
          <p className="hint">{t("diagnostics_hint")}</p>
        </div>
        <CopyDiagnostics words={words} />
      </div>
    </section>
  )
}
