import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import type { Team } from "~shared/vocabulary"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { Removal } from "../removal"
import { RuleId } from "../rule-id"
import { UnsavedDot } from "../unsaved-dot"
import { useForm } from "../use-form"
import type { TeamDraft } from "./team-form"
import { TeamForm } from "./team-form"

interface TeamsProps {
  words: Words
  setup: SetupWindow
  off: string | false
  drafts: Drafts<TeamDraft>
  /** Another form opens with the page. */
  closed: boolean
  onSaid: (said: string) => void
  onRemoved: (team: Team) => void
}

const blank: TeamDraft = { id: null, name: "", members: [] }

/** The teams, and who is in each. */
export function Teams({ words, setup, off, drafts, closed, onSaid, onRemoved }: TeamsProps) {
  const { t } = words
  const teams = setup.teams.filter((team) => !team.gone)
  const [removing, setRemoving] = useState<Team | null>(null)
  const opener = useRef<HTMLElement>(null)
  const here = (team: Team) => setup.members.filter((member) => team.members.includes(member.id))
  const keptOf = (id: string): TeamDraft | null => {
    const team = teams.find((one) => one.id === id)
    return team ? { id: team.id, name: team.name, members: here(team).map((one) => one.id) } : null
  }
  const form = useForm(drafts, keptOf, blank, off !== false || closed)
  useEffect(() => {
    if (form.open === null && !removing) opener.current?.focus()
  }, [form.open, removing])

  const edit = (id: string | null) => {
    opener.current = document.activeElement as HTMLElement
    form.begin(id)
  }
  const only = removing ? (setup.held[`team:${removing.id}`] ?? 0) : 0
  const serves = setup.inboxes.filter((one) => one.team === removing?.id).length
  return (
    <>
      <div className="section-head">
        <h2 className="section-title">
          {t("teams")} <RuleId id="C4-06" />
        </h2>
        <Button icon="add" label={t("team_new")} off={off} onClick={() => edit(null)} />
      </div>
      {teams.length === 0 ? (
        <p className="card teaches-line">{t("teams_empty")}</p>
      ) : (
        <ul className="teams" aria-label={t("teams")}>
          {teams.map((team) => {
            const people = here(team)
            const online = people.filter((one) => one.presence === "online").length
            return (
              <li key={team.id} className="card">
                <Avatar name={team.name} team size={28} />
                <span className="team-words">
                  <span className="named">
                    <bdi>{team.name}</bdi>
                    {drafts[0]?.[team.id] && <UnsavedDot words={words} />}
                  </span>
                  <small>
                    {t("team_count", { n: people.length })} · {t("team_online", { n: online })}
                  </small>
                </span>
                <span className="row-acts">
                  <Button
                    icon="edit"
                    bare
                    label={t("team_edit", { name: team.name })}
                    off={off}
                    onClick={() => edit(team.id)}
                  />
                  <Button
                    icon="x"
                    bare
                    label={t("team_remove", { name: team.name })}
                    off={off}
                    onClick={(event) => {
                      opener.current = event.currentTarget
                      setRemoving(team)
                    }}
                  />
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <LeftDrafts
        words={words}
        drafts={drafts}
        ids={teams.map((one) => one.id)}
        nameOf={(one) => one.name}
        {...(!off && { onGoOn: edit })}
      />
      {form.open !== null && (
        <TeamForm
          key={form.open}
          words={words}
          setup={setup}
          first={form.first}
          kept={form.kept}
          onDraft={form.onDraft}
          onDone={(said) => {
            form.end()
            if (said) onSaid(said)
          }}
        />
      )}
      {removing && (
        <Removal
          words={words}
          title={t("team_remove_title", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "team.remove", { id: removing.id })}
          onDone={(removed) => {
            setRemoving(null)
            if (removed) onRemoved(removing)
          }}
        >
          {[
            t("team_remove_body"),
            only > 0 && t("team_remove_open", { n: only }),
            serves > 0 && t("team_serves", { n: serves })
          ]
            .filter(Boolean)
            .join(" ")}
        </Removal>
      )}
    </>
  )
}
