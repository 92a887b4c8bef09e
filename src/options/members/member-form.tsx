import { type FormEvent, useRef, useState } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { fits } from "~shared/option-values"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { type Role, roles, type TeamId } from "~shared/vocabulary"
import { Checks } from "../checks"
import { Field } from "../field"
import { wholeNumber } from "../rules/written"
import { sayRefused } from "../say-refusal"
import { Sheet } from "../sheet"

/** A member being added (`id` null) or changed, as it is typed. */
export interface MemberDraft {
  id: string | null
  name: string
  role: Role
  capacity: string
  teams: string[]
}

interface MemberFormProps {
  words: Words
  setup: SetupWindow
  /** What the fields begin with, and what is true now. */
  first: MemberDraft
  kept: MemberDraft
  onDraft: (draft: MemberDraft | null) => void
  /** With what is to be said when something was saved. */
  onDone: (said?: string) => void
}

const same = (one: MemberDraft, other: MemberDraft) =>
  JSON.stringify({ ...one, teams: [...one.teams].sort() }) ===
  JSON.stringify({ ...other, teams: [...other.teams].sort() })

/** Adds a member, or changes what is said of one. What was typed stays in the draft when the dialog is left by Escape. */
export function MemberForm({ words, setup, first, kept, onDraft, onDone }: MemberFormProps) {
  const { t } = words
  const [draft, setDraft] = useState(first)
  const [trouble, setTrouble] = useState<{ at: "name" | "role" | "capacity"; text: string } | null>(null)
  const busy = useRef(false)
  const teams = setup.teams.filter((team) => !team.gone)
  const usual = setup.options.capacity

  const change = (part: Partial<MemberDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    onDraft(same(next, kept) ? null : next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    const name = draft.name.trim()
    if (!name) return setTrouble({ at: "name", text: t("name_missing") })
    const capacity = draft.capacity.trim() === "" ? null : wholeNumber(draft.capacity.trim())
    if (capacity === undefined || !fits("capacity", capacity))
      return setTrouble({
        at: "capacity",
        text: t("number_between", { least: words.number(1), most: words.number(1000) })
      })
    busy.current = true
    const { id, role } = draft
    const said = { name, role, capacity, teams: draft.teams as TeamId[] }
    const reply = id === null ? await send("member.add", said) : await send("member.change", { id, ...said })
    busy.current = false
    if (!reply.ok) return setTrouble({ at: "name", text: sayFailure(words, reply.failure) })
    if (!reply.value.ok) {
      const { refusal } = reply.value
      // What else is refused here is about the role: who may do this, and who must stay admin.
      return setTrouble({ at: refusal.kind === "option-bad" ? "capacity" : "role", text: sayRefused(words, refusal) })
    }
    onDraft(null)
    onDone(id === null ? t("member_added", { name }) : t("member_changed", { name }))
  }
  const wrong = (at: NonNullable<typeof trouble>["at"]) => (trouble?.at === at ? trouble.text : null)
  return (
    <Sheet title={draft.id === null ? t("member_add") : t("member_edit", { name: kept.name })} onClose={() => onDone()}>
      <form onSubmit={save} noValidate>
        <Field label={t("field_name")} hint={t("field_name_hint")} trouble={wrong("name")}>
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
          rule="Z1-30"
          hint={draft.role === "admin" ? t("role_admin_hint") : t("role_agent_hint")}
          trouble={wrong("role")}
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
        <Field
          label={t("field_capacity")}
          rule="O6 · R3-13"
          hint={t("field_capacity_hint", { usual: usual === null ? t("field_capacity_none") : words.number(usual) })}
          trouble={wrong("capacity")}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="numeric"
              value={draft.capacity}
              maxLength={6}
              autoComplete="off"
              onChange={(event) => change({ capacity: event.target.value })}
            />
          )}
        </Field>
        {teams.length > 0 && (
          <Checks
            label={t("field_teams")}
            rule="C4-06"
            hint={t("field_teams_hint")}
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.teams}
            onChange={(chosen) => change({ teams: chosen })}
          />
        )}
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
