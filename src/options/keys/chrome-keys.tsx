import { useState } from "react"
import { actionName } from "~shared/i18n/actions"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { copy } from "~shared/ui/copy"
import { RuleId } from "../rule-id"

const address = "chrome://extensions/shortcuts"
const offered = ["take", "close", "palette"] as const

/** Chrome has a list of its own, where four keys work from any tab. No page may link to it. */
export function ChromeKeys({ words }: { words: Words }) {
  const { t } = words
  const [copied, setCopied] = useState(false)
  const names = [...offered.map((action) => actionName(words, action)), t("chrome_popup")]
  const list = new Intl.ListFormat(words.locale).format(names.map((text) => t("quoted", { text })))
  return (
    <>
      <h2 className="section-title">
        {t("chrome_title")} <RuleId id="Z1-08" />
      </h2>
      <div className="card setting">
        <div>
          <p>{t("chrome_line", { list })}</p>
          <p className="hint">{t("chrome_hint")}</p>
        </div>
        <span className="copied">
          <code>{address}</code>
          <Button
            icon={copied ? "check" : "copy"}
            look="outlined"
            label={copied ? t("copied") : t("act_copy")}
            onClick={() => void copy(address).then(setCopied)}
          />
        </span>
      </div>
    </>
  )
}
