import { useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { Category } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { Removal } from "../removal"
import { RuleId } from "../rule-id"
import { type Ending, Said } from "../said"
import { useFocusAfterDialog } from "../use-focus-after-dialog"
import { CategoryName } from "./category-name"
import { CategoryRow } from "./category-row"
import { usualCategories } from "./usual"

interface CategoriesProps {
  words: Words
  categories: readonly Category[]
  /** Why nothing may be changed here, where that is so. */
  off: string | false
  /** Names being written. */
  drafts: Drafts<string>
}

/** The list to choose from on closing. The order is the one in the dialog, and its digit keys. */
export function Categories({ words, categories, off, drafts: names }: CategoriesProps) {
  const { t } = words
  const [drafts, write] = names
  const [ending, setEnding] = useState<Ending>(null)
  const [removing, setRemoving] = useState<Category | null>(null)
  const busy = useRef(false)
  const card = useRef<HTMLDivElement>(null)
  const focusName = useFocusAfterDialog(removing !== null, () => card.current?.querySelector("input"))

  const done = (text: string) => setEnding({ ok: true, text })
  /** One act at a time: the next one is about the list that the last one left. */
  const alone = async (act: () => Promise<string | null>, text: string): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    const why = await act()
    busy.current = false
    setEnding(why ? { ok: false, text: why } : { ok: true, text })
    return !why
  }
  const move = async (from: number, to: number) => {
    const ids = categories.map((one) => one.id)
    const [moved] = ids.splice(from, 1)
    const name = categories[from]?.name ?? ""
    if (moved === undefined) return
    ids.splice(to, 0, moved)
    await alone(() => ask(words, "category.order", { ids }), t("category_moved", { name, n: to + 1 }))
  }
  const addUsual = () =>
    alone(async () => {
      for (const key of usualCategories) {
        const why = await ask(words, "category.save", { id: null, name: t(key) })
        if (why) return why
      }
      return null
    }, t("categories_added"))

  return (
    <>
      <h2 className="section-title">
        {t("categories")} <RuleId id="Z1-15" />
      </h2>
      <p className="section-line">{t("categories_line")}</p>
      <div ref={card} className="card categories">
        {categories.length > 0 ? (
          <ul aria-label={t("categories")}>
            {categories.map((category, at) => (
              <CategoryRow
                key={category.id}
                words={words}
                category={category}
                off={off}
                first={at === 0}
                last={at === categories.length - 1}
                written={drafts?.[category.id]}
                others={categories.filter((one) => one !== category)}
                onWrite={(name) => write(category.id, name)}
                onDone={done}
                onMove={(by) => void move(at, at + by)}
                onRemove={() => setRemoving(category)}
              />
            ))}
          </ul>
        ) : (
          <div className="teaches">
            <p>{t("categories_empty")}</p>
            <Button
              icon="add"
              look="outlined"
              label={t("categories_usual")}
              off={off}
              onClick={() => void addUsual()}
            />
          </div>
        )}
        {!off && (
          <CategoryName
            words={words}
            id={null}
            label={t("category_new")}
            value={drafts?.[""] ?? ""}
            others={categories}
            act={t("act_add")}
            onWrite={(name) => write(null, name || null)}
            onSaved={(name) => {
              write(null, null)
              done(t("category_added", { name }))
            }}
          />
        )}
      </div>
      <LeftDrafts words={words} drafts={names} ids={["", ...categories.map((one) => one.id)]} nameOf={(name) => name} />
      <Said ending={ending} />
      {removing && (
        <Removal
          words={words}
          title={t("category_remove_title", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "category.remove", { id: removing.id })}
          onDone={(removed) => {
            setRemoving(null)
            if (!removed) return
            write(removing.id, null)
            done(t("category_removed", { name: removing.name }))
            // Its row is gone, and the focus with it.
            focusName()
          }}
        >
          {t("category_remove_body")}
        </Removal>
      )}
    </>
  )
}
