import { type FormEvent, useId, useRef, useState } from "react"
import { sayTrouble } from "~shared/cards/trouble"
import { matches } from "~shared/cards/match"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import type { CardTag, ContactWindow } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { useSaid } from "./said"
import { Wrong } from "./form-field"
import { useTags } from "./use-tags"

/** The tags of the contact (C4-06, C4-27), and the list to choose them from. */
export function TagsRow({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const on = seen.tags.filter((tag) => tag.on)
  return (
    <section className="tags" aria-label={t("tags_title")}>
      <div className="tags-row">
        {on.length === 0 ? (
          <p className="nothing">{t("tags_none")}</p>
        ) : (
          <ul>
            {on.map((tag) => (
              <li key={tag.id} className="tag">
                <bdi>{tag.name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <Button
          ref={opener}
          bare
          icon={open ? "up" : "tag"}
          label={t("tags_edit")}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <TagPicker
          seen={seen}
          words={words}
          close={() => {
            setOpen(false)
            opener.current?.focus()
          }}
        />
      )}
    </section>
  )
}

function TagPicker({ seen, words, close }: { seen: ContactWindow; words: Words; close: () => void }) {
  const { t } = words
  const id = useId()
  const said = useSaid()
  const [query, setQuery] = useState("")
  const { put, make, trouble, clear } = useTags(seen.contact, words)
  const name = query.trim()
  const found = seen.tags.filter((tag) => matches(query, tag.name))
  const exact = seen.tags.some((tag) => folded(tag.name) === folded(name))

  const turn = async (tag: CardTag) => {
    if (await put(tag.id, !tag.on)) said(t(tag.on ? "said_untagged" : "said_tagged", { name: tag.name }))
  }
  const create = async () => {
    if (!(await make(name))) return
    said(t("said_tagged", { name }))
    setQuery("")
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [only, second] = found
    if (name !== "" && !exact) void create()
    else if (only && !second) void turn(only)
  }
  return (
    <form
      className="tag-picker"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <div className="form-field">
        <input
          id={`${id}-field`}
          // The list was opened to look for one.
          autoFocus
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={128}
          aria-label={t("tags_find")}
          placeholder={t("tags_find")}
          aria-describedby={`${id}-wrong`}
          aria-invalid={trouble !== null}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            clear()
          }}
        />
        <Wrong id={`${id}-wrong`} text={trouble && sayTrouble(words, trouble)} />
      </div>
      <ul className="tag-list">
        {found.map((tag) => (
          <li key={tag.id}>
            <label>
              <input type="checkbox" checked={tag.on} onChange={() => void turn(tag)} />
              <bdi>{tag.name}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {name !== "" && !exact && (
        <button type="submit" className="link">
          <Icon name="add" size={14} /> {t("tags_create", { name })}
        </button>
      )}
    </form>
  )
}
