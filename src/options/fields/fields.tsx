import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Toast } from "~shared/ui/toast"
import type { Field } from "~shared/workspace"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { PageHead } from "../page-head"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { UnsavedDot } from "../unsaved-dot"
import { useForm } from "../use-form"
import { type FieldDraft, FieldForm, typeNames } from "./field-form"

interface FieldsPageProps {
  words: Words
  setup: SetupWindow
  drafts: Drafts<FieldDraft>
}

const blank: FieldDraft = { id: null, name: "", type: "text", choices: "" }
const drafted = ({ id, name, type, choices }: Field): FieldDraft => ({ id, name, type, choices: choices.join("\n") })

/** The card's own fields (C4-27), in the order in which they stand on it. */
export function FieldsPage({ words, setup, drafts }: FieldsPageProps) {
  const { t } = words
  const { fields } = setup
  const off = setup.me.role === "admin" ? false : t("fields_only_admins")
  const form = useForm(drafts, (id) => fields.map(drafted).find((one) => one.id === id) ?? null, blank, off !== false)
  const [removing, setRemoving] = useState<Field | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const [gone, setGone] = useState<Field | null>(null)
  const opener = useRef<HTMLElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (form.open === null && !removing) opener.current?.focus()
  }, [form.open, removing])

  const edit = (id: string | null) => {
    opener.current = document.activeElement as HTMLElement
    form.begin(id)
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
      <PageHead title={t("nav_fields")} rules="C4-27" line={off || t("fields_lead")}>
        <Button icon="add" look="solid" label={t("field_add")} off={off} onClick={() => edit(null)} />
      </PageHead>
      <div className="card categories">
        {fields.length > 0 ? (
          <ul aria-label={t("nav_fields")}>
            {fields.map((field, at) => (
              <FieldRow
                key={field.id}
                words={words}
                field={field}
                unsaved={field.id in (drafts[0] ?? {})}
                off={off}
                first={at === 0}
                last={at === fields.length - 1}
                onMove={(by) => void move(at, at + by)}
                onEdit={() => edit(field.id)}
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
      <LeftDrafts
        words={words}
        drafts={drafts}
        ids={fields.map((one) => one.id)}
        nameOf={(one) => one.name}
        {...(!off && { onGoOn: edit })}
      />
      <Said ending={ending} />
      {form.open !== null && (
        <FieldForm
          key={form.open}
          words={words}
          first={form.first}
          kept={form.kept}
          onDraft={form.onDraft}
          onDone={(saved) => {
            form.end()
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
  unsaved: boolean
  off: string | false
  first: boolean
  last: boolean
  onMove: (by: 1 | -1) => void
  onEdit: () => void
  onRemove: () => void
}

function FieldRow({ words, field, unsaved, off, first, last, onMove, onEdit, onRemove }: FieldRowProps) {
  const { t } = words
  const { name, type, choices } = field
  return (
    <li>
      <span className="field-words">
        <span className="named">
          <bdi>{name}</bdi>
          {unsaved && <UnsavedDot words={words} />}
        </span>
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
