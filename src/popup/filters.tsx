import type { Key, Words } from "~shared/i18n/words"
import type { QueueWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { type ClosedWhy, type Origin, origins } from "~shared/vocabulary"
import { Sheet } from "./sheet"
import { closedBySought, type Filters, filterNames } from "./use-asked"

export const originWords: Record<Origin, Key> = {
  contact: "origin_contact",
  agent: "origin_agent",
  transfer: "origin_transfer",
  bot: "origin_bot",
  message: "origin_message"
}
export const closedByWords: Record<ClosedWhy, Key> = {
  hand: "closed_by_hand",
  transfer: "origin_transfer",
  inactivity: "closed_by_inactivity",
  blocked: "closed_by_blocked",
  merged: "closed_by_merged",
  done: "closed_by_done",
  undo: "act_undo"
}

type Known = Pick<QueueWindow, "inboxes" | "reasons">
interface Choice {
  label: Key
  any: Key
  of: { id: string; name: string }[]
}

/** What each filter may be set to, by name. */
function choices({ t }: Words, { inboxes, reasons }: Known): Record<keyof Filters, Choice> {
  const named = <V extends string>(all: readonly V[], words: Record<V, Key>) =>
    all.map((id) => ({ id, name: t(words[id]) }))
  return {
    inbox: { label: "filter_inbox", any: "filter_any_inbox", of: inboxes },
    origin: { label: "filter_origin", any: "filter_any", of: named(origins, originWords) },
    reason: { label: "filter_reason", any: "filter_any", of: reasons },
    closedBy: {
      label: "filter_closed_by",
      any: "filter_any",
      of: named(closedBySought, closedByWords)
    }
  }
}

interface FiltersProps {
  words: Words
  known: Known
  filters: Filters
  onFilter: (filters: Filters) => void
}

/** What the list is filtered by, each with its way out: nobody should take a part for the whole. */
export function FilterChips({ words, known, filters, onFilter }: FiltersProps) {
  const { t } = words
  const all = choices(words, known)
  const set = filterNames.flatMap((name) => {
    const found = all[name].of.find(({ id }) => id === filters[name])
    return found ? [{ name, said: found.name }] : []
  })
  if (set.length === 0) return null
  return (
    <div className="filter-chips">
      {set.map(({ name, said }) => (
        <button
          key={name}
          type="button"
          className="filter-chip"
          aria-label={t("filter_remove", { name: `${t(all[name].label)}: ${said}` })}
          title={t("filter_remove", { name: said })}
          onClick={() => onFilter({ ...filters, [name]: undefined })}
        >
          <bdi>{said}</bdi>
          <Icon name="x" size={14} />
        </button>
      ))}
    </div>
  )
}

/** By inbox (C4-06), origin (C4-04), and of what is closed by its category and by what closed it (Z1-15). */
export function FilterSheet({ words, known, filters, onFilter, onLeave }: FiltersProps & { onLeave: () => void }) {
  const { t } = words
  const all = choices(words, known)
  return (
    <Sheet words={words} kind="filters" label={t("act_filter")} onCancel={onLeave}>
      <form
        className="tn-card filters"
        onSubmit={(event) => {
          event.preventDefault()
          onLeave()
        }}
      >
        <h2>{t("act_filter")}</h2>
        {filterNames
          .filter((name) => all[name].of.length > 0)
          .map((name) => (
            <label key={name}>
              {t(all[name].label)}
              <select
                value={filters[name] ?? ""}
                onChange={({ target }) => onFilter({ ...filters, [name]: target.value || undefined })}
              >
                <option value="">{t(all[name].any)}</option>
                {all[name].of.map(({ id, name: said }) => (
                  <option key={id} value={id}>
                    {said}
                  </option>
                ))}
              </select>
            </label>
          ))}
        <div className="tn-card-foot">
          <Button label={t("filter_clear")} onClick={() => onFilter({})} />
          <Button type="submit" look="solid" label={t("filter_show")} />
        </div>
      </form>
    </Sheet>
  )
}
