import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Toast } from "~shared/ui/toast"
import type { Field } from "~shared/workspace"
import { ask } from "../ask"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { type FieldDraft, FieldForm, typeNames } from "./field-form"

interface FieldsPageProps {
  words: Words
  setup: SetupWindow
  draft: [FieldDraft | null, (draft: FieldDraft | null) => void]
}

const blank: FieldDraft = { id: null, name: "", type: "text", choices: "" }
const drafted = ({ id, name, type, choices }: Field): FieldDraft => ({ id, name, type, choices: choices.join("\n") })

/** The card's own fields (C4-27), in the order in which they stand on it. */
export function FieldsPage({ words, setup, draft: [draft, setDraft] }: FieldsPageProps) {
  const { t } = words
  const { fields } = setup
  const off = setup.me.role === "admin" ? false : t("fields_only_admins")
  // A draft that was kept opens again with the page: what was typed is in it.
  const [editing, setEditing] = useState<FieldDraft | null>(off ? null : draft)
  const [removing, setRemoving] = useState<Field | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const [gone, setGone] = useState<Field | null>(null)
  const opener = useRef<HTMLElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (!editing && !removing) opener.current?.focus()
  }, [editing, removing])

  const edit = (one: FieldDraft) => {
    opener.current = document.activeElement as HTMLElement
    setEditing(draft?.id === one.id ? draft : one)
  }
  const tell = (why: string | null, text: string) => setEnding(why ? { ok: false, text: why } : { ok: true, text })
  const move = async (from: number, to: number) => {
    const ids = fields.map((one) => one.id)
    const [moved] = ids.splice(from, 1)
    if (moved === undefined || busy.current) return
    ids.splice(to, 0, moved)
    busy.current = true
    tell(await ask(words, "field.order", { ids }), t("field_moved", { name: fields[from]?.name ?? "", n: to + 1 }))
    busy.current = false
  }
  const bringBack = async (one: Field) => {
    setGone(null)
    tell(await ask(words, "field.back", { id: one.id }), t("field_back", { name: one.name }))
  }
  return (
    <section>
      <header>
        <div>
          <h1>{t("nav_fields")}</h1>
          <p>{off || t("fields_lead")}</p>
        </div>
        <Button icon="add" look="solid" label={t("field_add")} off={off} onClick={() => edit(blank)} />
      </header>
      <div className="card categories">
        {fields.length > 0 ? (
          <ul aria-label={t("nav_fields")}>
            {fields.map((field, at) => (
              <FieldRow
                key={field.id}
                words={words}
                field={field}
                off={off}
                first={at === 0}
                last={at === fields.length - 1}
                onMove={(by) => void move(at, at + by)}
                onEdit={() => edit(drafted(field))}
                onRemove={() => {
                  opener.current = document.activeElement as HTMLElement
                  setRemoving(field)
                }}
              />
            ))}
          </ul>
        ) : (
          <div className="teaches">
            <p>{t("fields_empty")}</p>
          </div>
        )}
      </div>
      <Said ending={ending} />
      {editing && (
        <FieldForm
          key={editing.id ?? ""}
          words={words}
          first={editing}
          kept={fields.map(drafted).find((one) => one.id === editing.id) ?? blank}
          onDraft={setDraft}
          onDone={(saved) => {
            setEditing(null)
            if (saved) tell(null, t("field_saved", { name: saved }))
          }}
        />
      )}
      {removing && (
        <Removal
          words={words}
          title={t("field_remove_title", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "field.remove", { id: removing.id })}
          onDone={(removed) => {
            setRemoving(null)
            if (removed) setGone(removing)
          }}
        >
          {t("field_remove_body")}
        </Removal>
      )}
      {gone && (
        <div className="toasts">
          <Toast
            key={gone.id}
            text={t("field_removed", { name: gone.name })}
            seconds={10}
            undo={{ label: t("act_undo"), onUndo: () => void bringBack(gone) }}
            onGone={() => setGone(null)}
          />
        </div>
      )}
    </section>
  )
}

interface FieldRowProps {
  words: Words
  field: Field
  off: string | false
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onEdit: () => void
  onRemove: () => void
}

function FieldRow({ words, field, off, first, last, onMove, onEdit, onRemove }: FieldRowProps) {
  const { t } = words
  const { name, type, choices } = field
  return (
    <li>
      <span className="field-words">
        <bdi>{name}</bdi>
        <small>
          {t(typeNames[type])}
          {type === "choice" && <bdi>{`: ${choices.join(", ")}`}</bdi>}
        </small>
      </span>
      <span className="row-acts">
        <Button
          icon="up"
          bare
          label={t("field_up", { name })}
          off={off || (first && t("field_is_first"))}
          onClick={() => onMove(-1)}
        />
        <Button
          icon="down"
          bare
          label={t("field_down", { name })}
          off={off || (last && t("field_is_last"))}
          onClick={() => onMove(1)}
        />
        <Button icon="edit" bare label={t("field_edit", { name })} off={off} onClick={onEdit} />
        <Button icon="x" bare label={t("field_remove", { name })} off={off} onClick={onRemove} />
      </span>
    </li>
  )
}
