import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { Closing } from "~shared/protocol/views"
import { CardFoot } from "./card-foot"
import { Categories } from "./categories"
import { lengthOf, Summary, summaryLimit } from "./summary"
import type { Trouble } from "./trouble"
import { useTrouble } from "./use-trouble"

/** What the agent says of a close: the category's id, and words for the team. */
export interface ClosingSaid {
  category: string | null
  summary: string
}

export interface CloseCardProps {
  words: Words
  /** Whose conversation; of several only their number is said. */
  name: string
  count?: number
  /** Live: a category that is removed while the card is open goes from it. */
  closing: Closing
  /** The summary as it was left when the card was shut without closing, and who keeps it. */
  begun?: string
  onBegun?: (summary: string) => void
  /** Whether the next one is opened too; `always` = by the response mode anyway (Z0-08). Absent where nothing can be opened. */
  next?: { on: boolean; always: boolean; onChange: (on: boolean) => void }
  busy: boolean
  trouble: Trouble | null
  onClose: (said: ClosingSaid) => void
  onCancel: () => void
}

/** Where a trouble is said: by the chips, by the summary, or at the foot. */
const placeOf = (trouble: Trouble | null): "category" | "summary" | "foot" | null => {
  if (!trouble) return null
  if (typeof trouble === "string") return "foot"
  if (trouble.kind === "needs-category" || trouble.kind === "category-gone") return "category"
  return trouble.kind === "needs-summary" || trouble.kind === "summary-too-long" ? "summary" : "foot"
}

/** Closes with what the workspace asks (O12), and nothing more. What was typed stays when it is refused. */
export function CloseCard(props: CloseCardProps) {
  const { words, name, count = 1, closing, begun = "", onBegun, next, busy, trouble, onClose, onCancel } = props
  const { t } = words
  const title = useId()
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [text, setText] = useState(begun)
  const [flood, setFlood] = useState<string | null>(null)
  const seen = useTrouble(trouble)
  const { asks, categories } = closing
  const must = asks === "category" || asks === "category_and_summary"
  const asksCategory = asks !== "none" && (must || categories.length > 0)
  const chosen = categories.find(({ id }) => id === picked)?.id ?? null
  // Taken out of the workspace since it was chosen here: said at once, and never closed without it unasked.
  const gone: Trouble | null = picked !== null && chosen === null ? { kind: "category-gone" } : null
  const place = placeOf(seen.trouble)

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[role=radio][tabindex='0'], textarea, [type=submit]")?.focus()
  }, [])

  const choose = (id: string | null) => {
    setPicked(id)
    seen.changed()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    if (gone) {
      setPicked(null)
      return seen.find(gone)
    }
    if (must && chosen === null) return seen.find({ kind: "needs-category" })
    if (asks === "category_and_summary" && text.trim() === "") return seen.find({ kind: "needs-summary" })
    if (lengthOf(text) > summaryLimit) return seen.find({ kind: "summary-too-long", limit: summaryLimit })
    seen.tried()
    onClose({ category: chosen, summary: text.trim() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { target, key } = event
    if (key === "Escape") {
      event.preventDefault()
      return onCancel()
    }
    const writing = target instanceof HTMLTextAreaElement
    // On the buttons Enter is theirs.
    if (key === "Enter" && !event.shiftKey && (writing || (target instanceof Element && target.role === "radio"))) {
      event.preventDefault()
      return submit()
    }
    if (writing || event.ctrlKey || event.altKey || event.metaKey) return
    const category = /^[1-9]$/.test(key) && asksCategory ? categories[Number(key) - 1] : undefined
    if (!category) return
    event.preventDefault()
    choose(category.id === chosen && !must ? null : category.id)
    form.current?.querySelectorAll<HTMLElement>("[role=radio]")[Number(key) - 1]?.focus()
  }
  return (
    <form
      ref={form}
      className="tn-card tn-close"
      aria-labelledby={title}
      aria-busy={busy}
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <h2 id={title}>{count > 1 ? t("close_many", { n: count }) : t("close_title", { name })}</h2>
      {asksCategory && (
        <Categories
          words={words}
          categories={categories}
          chosen={chosen}
          must={must}
          trouble={gone ?? (place === "category" ? seen.trouble : null)}
          onChoose={choose}
        />
      )}
      {asks !== "none" && (
        <Summary
          words={words}
          text={text}
          must={asks === "category_and_summary"}
          trouble={flood ?? (place === "summary" ? seen.trouble : null)}
          onText={(next) => {
            setText(next)
            onBegun?.(next)
            setFlood(null)
            seen.changed()
          }}
          onFlood={setFlood}
        />
      )}
      <CardFoot
        words={words}
        act={count > 1 ? t("close_many", { n: count }) : t("close_submit")}
        busy={busy}
        trouble={place === "foot" ? seen.trouble : null}
        onCancel={onCancel}
      >
        {next && (
          <label className="tn-card-next" title={next.always ? t("close_next_mode") : undefined}>
            <input
              type="checkbox"
              checked={next.on || next.always}
              aria-disabled={next.always || undefined}
              aria-description={next.always ? t("close_next_mode") : undefined}
              onChange={({ target }) => next.always || next.onChange(target.checked)}
            />
            {t("close_next")}
          </label>
        )}
      </CardFoot>
    </form>
  )
}
