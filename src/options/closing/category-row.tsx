import { useEffect, useRef } from "react"
import type { Words } from "~shared/i18n/words"
import type { Category } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { CategoryName } from "./category-name"

interface CategoryRowProps {
  words: Words
  category: Category
  off: string | false
  first: boolean
  last: boolean
  /** Its new name, while that is being written. */
  written: string | undefined
  others: readonly Category[]
  onWrite: (name: string | null) => void
  onDone: (said: string) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One category: its place, its name and what can be done with it. */
export function CategoryRow(props: CategoryRowProps) {
  const { words, category, off, first, last, written, others, onWrite, onDone, onMove, onRemove } = props
  const { t } = words
  const { name } = category
  const row = useRef<HTMLLIElement>(null)
  const renaming = written !== undefined
  const wasRenaming = useRef(renaming)
  useEffect(() => {
    if (wasRenaming.current && !renaming) row.current?.querySelector<HTMLElement>("[data-act=rename]")?.focus()
    wasRenaming.current = renaming
  }, [renaming])

  if (renaming)
    return (
      <li ref={row}>
        <CategoryName
          words={words}
          id={category.id}
          label={t("category_rename", { name })}
          value={written}
          others={others}
          act={t("act_save")}
          autoFocus
          onWrite={onWrite}
          onSaved={(now) => {
            onWrite(null)
            onDone(t("category_renamed", { name: now }))
          }}
          onCancel={() => onWrite(null)}
        />
      </li>
    )
  return (
    <li ref={row}>
      <bdi>{name}</bdi>
      <span className="row-acts">
        <Button
          icon="up"
          bare
          label={t("category_up", { name })}
          off={off || (first && t("category_is_first"))}
          onClick={() => onMove(-1)}
        />
        <Button
          icon="down"
          bare
          label={t("category_down", { name })}
          off={off || (last && t("category_is_last"))}
          onClick={() => onMove(1)}
        />
        <Button
          icon="edit"
          bare
          data-act="rename"
          label={t("category_rename", { name })}
          off={off}
          onClick={() => onWrite(name)}
        />
        <Button icon="x" bare label={t("category_remove", { name })} off={off} onClick={onRemove} />
      </span>
    </li>
  )
}
