import { type FormEvent, useRef, useState } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { roles } from "~shared/vocabulary"
import { Field } from "./field"
import type { MemberDraft } from "./options"
import { sayRefused } from "./say-refusal"
import { Sheet } from "./sheet"

interface MemberFormProps {
  words: Words
  /** What the fields begin with, and what is true now. */
  first: MemberDraft
  kept: Pick<MemberDraft, "name" | "role">
  onDraft: (draft: MemberDraft | null) => void
  /** With what is to be said when something was saved. */
  onDone: (said?: string) => void
}

/** Adds a member, or changes his name and role. What was typed stays in the draft when the dialog is left by Escape. */
export function MemberForm({ words, first, kept, onDraft, onDone }: MemberFormProps) {
  const { t } = words
  const [draft, setDraft] = useState(first)
  const [trouble, setTrouble] = useState<{ at: "name" | "role"; text: string } | null>(null)
  const busy = useRef(false)

  const change = (part: Partial<MemberDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    onDraft(next.name === kept.name && next.role === kept.role ? null : next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    const name = draft.name.trim()
    if (!name) return setTrouble({ at: "name", text: t("name_missing") })
    busy.current = true
    const { id, role } = draft
    const reply =
      id === null ? await send("member.add", { name, role }) : await send("member.change", { id, name, role })
    busy.current = false
    if (!reply.ok) return setTrouble({ at: "name", text: sayFailure(words, reply.failure) })
    // Every refusal there is here is about the role: who may do this, and who must stay admin.
    if (!reply.value.ok) return setTrouble({ at: "role", text: sayRefused(words, reply.value.refusal) })
    onDraft(null)
    onDone(id === null ? t("member_added", { name }) : t("member_changed", { name }))
  }
  return (
    <Sheet title={draft.id === null ? t("member_add") : t("member_edit", { name: kept.name })} onClose={() => onDone()}>
      <form onSubmit={save} noValidate>
        <Field
          label={t("field_name")}
          hint={t("field_name_hint")}
          trouble={trouble?.at === "name" ? trouble.text : null}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              value={draft.name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("field_role")}
          hint={draft.role === "admin" ? t("role_admin_hint") : t("role_agent_hint")}
          trouble={trouble?.at === "role" ? trouble.text : null}
        >
          {(ids) => (
            <select
              {...ids}
              value={draft.role}
              onChange={({ target }) => change({ role: roles.find((role) => role === target.value) })}
            >
              <option value="agent">{t("role_agent")}</option>
              <option value="admin">{t("role_admin")}</option>
            </select>
          )}
        </Field>
        <footer>
          <Button
            label={t("act_cancel")}
            onClick={() => {
              onDraft(null)
              onDone()
            }}
          />
          <Button type="submit" look="solid" label={draft.id === null ? t("act_add") : t("act_save")} />
        </footer>
      </form>
    </Sheet>
  )
}
