import { type KeyboardEvent, useEffect, useId, useRef } from "react"
import type { Words } from "~shared/i18n/words"
import type { Category } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { rove } from "~shared/ui/roving"
import { type Trouble, TroubleLine } from "./trouble"

interface CategoriesProps {
  words: Words
  categories: Category[]
  chosen: string | null
  must: boolean
  trouble: Trouble | null
  onChoose: (id: string | null) => void
}

/** Chips of which one may be chosen: by their digit anywhere outside a text, by arrows, by press. */
export function Categories({ words, categories, chosen, must, trouble, onChoose }: CategoriesProps) {
  const { t } = words
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const chips = () => [...(group.current?.querySelectorAll<HTMLElement>("[role=radio]") ?? [])]
  const stop = Math.max(
    0,
    categories.findIndex((category) => category.id === chosen)
  )
  // The chip that had the focus was taken out of the workspace: the keys must not fall on nothing.
  useEffect(() => {
    if (document.activeElement === document.body) chips()[0]?.focus()
  }, [categories])

  const onKeyDown = (event: KeyboardEvent) => {
    const items = chips()
    if (!rove(event, items, "row") && !rove(event, items, "column")) return
    const next = categories[items.findIndex((item) => item === document.activeElement)]
    if (next) onChoose(next.id)
  }
  return (
    <div className="tn-card-part">
      <div className="tn-card-head">
        <span id={id}>{t("close_category")}</span>
        <span id={`${id}-must`} className="tn-card-aside">
          {must ? t("close_category_must") : t("close_optional")}
        </span>
      </div>
      <div
        ref={group}
        role="radiogroup"
        className="tn-chips"
        aria-labelledby={id}
        aria-describedby={`${id}-must ${id}-wrong`}
        aria-required={must}
        onKeyDown={onKeyDown}
      >
        {categories.map((category, at) => (
          <button
            key={category.id}
            type="button"
            role="radio"
            className="tn-chip"
            aria-checked={category.id === chosen}
            aria-keyshortcuts={at < 9 ? `${at + 1}` : undefined}
            tabIndex={at === stop ? 0 : -1}
            title={category.name}
            onClick={() => onChoose(category.id === chosen && !must ? null : category.id)}
          >
            {category.id === chosen && <Icon name="check" />}
            <bdi>{category.name}</bdi>
            {at < 9 && <small aria-hidden="true">{at + 1}</small>}
          </button>
        ))}
      </div>
      {categories.length === 0 && <p className="tn-card-hint">{t("close_no_categories")}</p>}
      <TroubleLine id={`${id}-wrong`} words={words} trouble={trouble} />
    </div>
  )
}
