import { useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import type { Snippet } from "~shared/protocol/views"
import { Icon } from "~shared/ui/icon"
import { rove } from "~shared/ui/roving"
import { UnsavedDot } from "../unsaved-dot"
import { bareShortcut, type SnippetDraft } from "./check"

interface SnippetListProps {
  words: Words
  prefix: string
  snippets: readonly Snippet[]
  drafts: Record<string, SnippetDraft>
  /** Drafts of snippets that somebody deleted meanwhile. */
  lost: readonly string[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

interface Line {
  id: string | null
  title: string
  shortcut: string
  unsaved: boolean
  personal: boolean
}

/** All snippets, found by shortcut, title or words of their text, whatever the accents (C4-18). */
export function SnippetList({ words, prefix, snippets, drafts, lost, chosen, onChoose }: SnippetListProps) {
  const { t } = words
  const [search, setSearch] = useState("")
  const list = useRef<HTMLUListElement>(null)

  const sought = folded(search)
  const found = snippets.filter((one) =>
    [one.shortcut, one.title, one.body].some((text) => folded(text).includes(sought))
  )
  const written = (key: string): Line[] => {
    const draft = drafts[key]
    return draft
      ? [
          {
            id: key || null,
            title: draft.title,
            shortcut: bareShortcut(draft.shortcut),
            unsaved: true,
            personal: draft.personal
          }
        ]
      : []
  }
  const lines: Line[] = [
    ...["", ...lost].flatMap(written),
    ...found.map(({ id, title, shortcut, personal }) => ({ id, title, shortcut, personal, unsaved: id in drafts }))
  ]
  const stop = lines.some((line) => line.id === chosen) ? chosen : lines[0]?.id
  return (
    <div className="snippet-list">
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          dir="auto"
          value={search}
          placeholder={t("snippet_search")}
          aria-label={t("snippet_search")}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ul
        ref={list}
        aria-label={t("nav_snippets")}
        onKeyDown={(event) => rove(event, [...(list.current?.querySelectorAll("button") ?? [])], "column")}
      >
        {lines.map((line) => (
          <li key={line.id ?? ""}>
            <button
              type="button"
              aria-current={line.id === chosen ? "true" : undefined}
              tabIndex={line.id === stop ? 0 : -1}
              onClick={() => onChoose(line.id)}
            >
              <bdi className="title">{line.title || line.shortcut || t("snippet_new")}</bdi>
              <bdi className="shortcut">{line.shortcut && `${prefix}${line.shortcut}`}</bdi>
              {line.personal && (
                <span className="personal" title={t("snippet_personal")}>
                  <Icon name="private" size={14} />
                  <span className="tn-unseen">{t("snippet_personal")}</span>
                </span>
              )}
              {line.unsaved && <UnsavedDot words={words} />}
            </button>
          </li>
        ))}
      </ul>
      <p className="none" role="status">
        {found.length === 0 && search && t("snippet_none", { text: search })}
      </p>
    </div>
  )
}
