import { useEffect, useRef, useState } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { folded } from "~shared/names"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import type { Tag } from "~shared/workspace"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { NameForm } from "../name-form"
import { PageHead } from "../page-head"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { sayRefused } from "../say-refusal"
import { useFocusAfterDialog } from "../use-focus-after-dialog"

interface TagsPageProps {
  words: Words
  setup: SetupWindow
  /** Names being written. */
  drafts: Drafts<string>
}

/** The tags of the workspace (C4-06, C4-27): anybody adds one, admins rename and remove. */
export function TagsPage({ words, setup, drafts: names }: TagsPageProps) {
  const { t } = words
  const [drafts, write] = names
  const tags = setup.tags.filter((one) => !one.gone).sort((a, b) => a.name.localeCompare(b.name))
  const off = setup.me.role === "admin" ? false : t("tags_only_admins")
  const [ending, setEnding] = useState<Ending>(null)
  const [removing, setRemoving] = useState<Tag | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const focusName = useFocusAfterDialog(removing !== null, () => card.current?.querySelector("input"))

  const done = (text: string) => setEnding({ ok: true, text })
  const save = (id: string | null) => async (name: string) => {
    if (tags.some((one) => one.id !== id && folded(one.name) === folded(name))) return t("tag_taken", { name })
    const reply = await send("tag.save", { id, name })
    if (!reply.ok) return sayFailure(words, reply.failure)
    return reply.value.ok ? null : sayRefused(words, reply.value.refusal)
  }
  return (
    <section>
      <PageHead title={t("nav_tags")} rules="C4-06, C4-27" line={off || t("tags_lead")} />
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
          onWrite={(name) => write(null, name || null)}
          save={save(null)}
          onSaved={(name) => {
            write(null, null)
            done(t("tag_added", { name }))
          }}
        />
      </div>
      <LeftDrafts words={words} drafts={names} ids={["", ...tags.map((one) => one.id)]} nameOf={(name) => name} />
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
            focusName()
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
