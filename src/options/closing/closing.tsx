import { useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { type ClosingAsks, closingAsks } from "~shared/vocabulary"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { PageHead } from "../page-head"
import { type Ending, Said } from "../said"
import { Categories } from "./categories"

interface ClosingPageProps {
  words: Words
  setup: SetupWindow
  drafts: Drafts<string>
}

/** What each asks, in a line, and the rules it comes from. */
const asked: Record<ClosingAsks, { title: Key; line: Key; rules: string }> = {
  none: { title: "closing_none", line: "closing_none_line", rules: "Z1-20" },
  optional: { title: "closing_optional", line: "closing_optional_line", rules: "O12" },
  category: { title: "closing_category", line: "closing_category_line", rules: "Z1-15" },
  category_and_summary: { title: "closing_both", line: "closing_both_line", rules: "R2-25" }
}

/** What closing asks of the agent, and the categories to choose from (Z1-15, R2-25, O12). */
export function ClosingPage({ words, setup, drafts }: ClosingPageProps) {
  const { t } = words
  const { asks, categories } = setup.closing
  const off = setup.me.role === "admin" ? false : t("closing_only_admins")
  // What was just chosen, and over what: it stands until the window tells of a change.
  const [picked, setPicked] = useState<{ to: ClosingAsks; over: ClosingAsks } | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const shown = picked?.over === asks ? picked.to : asks
  const needs = shown === "category" || shown === "category_and_summary"

  const pick = async (one: ClosingAsks) => {
    if (off) return
    setPicked({ to: one, over: asks })
    const why = await ask(words, "workspace.closing", { asks: one })
    setEnding(why ? { ok: false, text: why } : { ok: true, text: t("saved") })
    if (why) setPicked(null)
  }
  return (
    <section className="closing">
      <PageHead title={t("nav_closing")} rules="O12 · Z1-15, R2-25" line={off || t("closing_lead")} />
      <fieldset className="choices" aria-disabled={off ? true : undefined}>
        <legend>{t("closing_asks")}</legend>
        {closingAsks.map((one) => {
          const { title, line, rules } = asked[one]
          return (
            <label key={one} className="card choice" title={off || undefined}>
              <input
                type="radio"
                name="asks"
                checked={one === shown}
                aria-disabled={off ? true : undefined}
                onChange={() => void pick(one)}
              />
              <span className="choice-title">{t(title)}</span>
              <span className="choice-line">{t(line)}</span>
              <small>{rules}</small>
            </label>
          )
        })}
      </fieldset>
      <Said ending={ending} />
      {needs && categories.length === 0 && (
        <p className="warning">
          <Icon name="alert" />
          {t("closing_no_categories")}
        </p>
      )}
      <Categories words={words} categories={categories} off={off} drafts={drafts} />
    </section>
  )
}
