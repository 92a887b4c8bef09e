import { useEffect, useRef, useState } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import type { Tag } from "~shared/workspace"
import { ask } from "../ask"
import { NameForm } from "../name-form"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { sayRefused } from "../say-refusal"

/** Names being written, by the tag's id; `""` is the one being added. */
export type TagNames = Record<string, string>

interface TagsPageProps {
  words: Words
  setup: SetupWindow
  drafts: [TagNames | null, (drafts: TagNames | null) => void]
}

/** The tags of the workspace (C4-06, C4-27): anybody adds one, admins rename and remove. */
export function TagsPage({ words, setup, drafts: [drafts, setDrafts] }: TagsPageProps) {
  const { t } = words
  const tags = setup.tags.filter((one) => !one.gone).sort((a, b) => a.name.localeCompare(b.name))
  const off = setup.me.role === "admin" ? false : t("tags_only_admins")
  const [ending, setEnding] = useState<Ending>(null)
  const [removing, setRemoving] = useState<Tag | null>(null)
  const card = useRef<HTMLDivElement>(null)

  const write = (id: string, name: string | null) => {
    const { [id]: _, ...rest } = drafts ?? {}
    const next = name === null ? rest : { ...rest, [id]: name }
    setDrafts(Object.keys(next).length > 0 ? next : null)
  }
  const done = (text: string) => setEnding({ ok: true, text })
  const save = (id: string | null) => async (name: string) => {
    if (tags.some((one) => one.id !== id && folded(one.name) === folded(name))) return t("tag_taken", { name })
    const reply = await send("tag.save", { id, name })
    if (!reply.ok) return sayFailure(words, reply.failure)
    return reply.value.ok ? null : sayRefused(words, reply.value.refusal)
  }
  return (
    <section>
      <header>
        <div>
          <h1>{t("nav_tags")}</h1>
          <p>{off || t("tags_lead")}</p>
        </div>
      </header>
      <div ref={card} className="card categories">
        {tags.length > 0 ? (
          <ul aria-label={t("nav_tags")}>
            {tags.map((tag) => (
              <TagRow
                key={tag.id}
                words={words}
                tag={tag}
                off={off}
                written={drafts?.[tag.id]}
                save={save(tag.id)}
                onWrite={(name) => write(tag.id, name)}
                onDone={done}
                onRemove={() => setRemoving(tag)}
              />
            ))}
          </ul>
        ) : (
          <div className="teaches">
            <p>{t("tags_empty")}</p>
          </div>
        )}
        <NameForm
          words={words}
          label={t("tag_new")}
          value={drafts?.[""] ?? ""}
          act={t("act_add")}
          onWrite={(name) => write("", name || null)}
          save={save(null)}
          onSaved={(name) => {
            write("", null)
            done(t("tag_added", { name }))
          }}
        />
      </div>
      <Said ending={ending} />
      {removing && (
        <Removal
          words={words}
          title={t("tag_remove", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "tag.remove", { id: removing.id })}
          onDone={(removed) => {
            setRemoving(null)
            if (!removed) return
            write(removing.id, null)
            done(t("tag_removed", { name: removing.name }))
            // Its row is gone, and the focus with it.
            setTimeout(() => card.current?.querySelector("input")?.focus())
          }}
        >
          {t("tag_remove_body")}
        </Removal>
      )}
    </section>
  )
}

interface TagRowProps {
  words: Words
  tag: Tag
  off: string | false
  /** Its new name, while that is being written. */
  written: string | undefined
  save: (name: string) => Promise<string | null>
  onWrite: (name: string | null) => void
  onDone: (said: string) => void
  onRemove: () => void
}

function TagRow({ words, tag: { name }, off, written, save, onWrite, onDone, onRemove }: TagRowProps) {
  const { t } = words
  const row = useRef<HTMLLIElement>(null)
  const renaming = written !== undefined
  const wasRenaming = useRef(renaming)
  useEffect(() => {
    if (wasRenaming.current && !renaming) row.current?.querySelector<HTMLElement>("[data-act=rename]")?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  return (
    <li ref={row}>
      {renaming ? (
        <NameForm
          words={words}
          label={t("tag_rename", { name })}
          value={written}
          act={t("act_save")}
          autoFocus
          onWrite={onWrite}
          save={save}
          onSaved={(now) => {
            onWrite(null)
            onDone(t("tag_renamed", { name: now }))
          }}
          onCancel={() => onWrite(null)}
        />
      ) : (
        <>
          <bdi>{name}</bdi>
          <span className="row-acts">
            <Button
              icon="edit"
              bare
              data-act="rename"
              label={t("tag_rename", { name })}
              off={off}
              onClick={() => onWrite(name)}
            />
            <Button icon="x" bare label={t("tag_remove", { name })} off={off} onClick={onRemove} />
          </span>
        </>
      )}
    </li>
  )
}
