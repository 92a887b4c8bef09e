import type { Words } from "~shared/i18n/words"

/** Something of it was written and not saved. */
export const UnsavedDot = ({ words: { t } }: { words: Words }) => (
  <span className="unsaved" title={t("unsaved")}>
    <span className="tn-unseen">{t("unsaved")}</span>
  </span>
)
