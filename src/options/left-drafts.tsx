import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import type { Drafts } from "./draft"
import { UnsavedDot } from "./unsaved-dot"

interface LeftDraftsProps<T> {
  words: Words
  drafts: Drafts<T>
  /** What the list holds: what is written of it shows there. */
  ids: readonly string[]
  nameOf: (draft: T) => string
  /** Where it can be gone on with. */
  onGoOn?: (key: string) => void
}

/** What was written and stands in no row: the new one, and what is gone meanwhile. */
export function LeftDrafts<T>({ words, drafts: [drafts, keep], ids, nameOf, onGoOn }: LeftDraftsProps<T>) {
  const { t } = words
  const left = Object.entries(drafts ?? {}).filter(([key]) => !ids.includes(key))
  if (left.length === 0) return null
  return (
    <ul className="left-drafts" aria-label={t("unsaved")}>
      {left.map(([key, draft]) => {
        const name = nameOf(draft) || t("draft_nameless")
        return (
          <li key={key} className="card">
            <UnsavedDot words={words} />
            <span className="left-words">
              <bdi>{name}</bdi>
              <small>{t(key === "" ? "draft_new" : onGoOn ? "draft_gone_again" : "draft_gone")}</small>
            </span>
            <span className="row-acts">
              {onGoOn && <Button icon="edit" bare label={t("draft_go_on", { name })} onClick={() => onGoOn(key)} />}
              <Button icon="x" bare label={t("draft_drop", { name })} onClick={() => keep(key, null)} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
