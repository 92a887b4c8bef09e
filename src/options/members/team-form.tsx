import { type FormEvent, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import type { AgentId } from "~shared/vocabulary"
import { ask } from "../ask"
import { Checks } from "../checks"
import { Field } from "../field"
import { Sheet } from "../sheet"

/** A team being made (`id` null) or changed, as it is typed. */
export interface TeamDraft {
  id: string | null
  name: string
  members: string[]
}

interface TeamFormProps {
  words: Words
  setup: SetupWindow
  first: TeamDraft
  kept: TeamDraft
  onDraft: (draft: TeamDraft | null) => void
  onDone: (said?: string) => void
}

const same = (one: TeamDraft, other: TeamDraft) =>
  one.name === other.name && [...one.members].sort().join() === [...other.members].sort().join()

/** The name of a team and who is in it. */
export function TeamForm({ words, setup, first, kept, onDraft, onDone }: TeamFormProps) {
  const { t } = words
  const [draft, setDraft] = useState(first)
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)

  const change = (part: Partial<TeamDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    onDraft(same(next, kept) ? null : next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    const name = draft.name.trim()
    if (!name) return setTrouble(t("name_missing"))
    const members = draft.members as AgentId[]
    busy.current = true
    const why = await ask(words, "team.save", { id: draft.id, name, members })
    busy.current = false
    if (why) return setTrouble(why)
    onDraft(null)
    onDone(t("team_saved", { name }))
  }
  return (
    <Sheet title={draft.id === null ? t("team_new") : t("team_edit", { name: kept.name })} onClose={() => onDone()}>
      <form onSubmit={save} noValidate>
        <Field label={t("field_name")} hint={t("team_name_hint")} trouble={trouble}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              value={draft.name}
              maxLength={128}
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Checks
          label={t("team_members")}
          choices={setup.members.map(({ id, name }) => ({ value: id, label: name || t("default_name") }))}
          chosen={draft.members}
          onChange={(members) => change({ members })}
        />
        <footer>
          <Button
            label={t("act_cancel")}
            onClick={() => {
              onDraft(null)
              onDone()
            }}
          />
          <Button type="submit" look="solid" label={t("act_save")} />
        </footer>
      </form>
    </Sheet>
  )
}
