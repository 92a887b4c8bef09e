import { sayMate, sayPresence } from "~shared/i18n/presence"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow, Teammate } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { PresenceDot } from "~shared/ui/presence-dot"
import { useNow } from "~shared/ui/use-now"
import { RuleId } from "../rule-id"
import { UnsavedDot } from "../unsaved-dot"

interface MembersTableProps {
  words: Words
  setup: SetupWindow
  /** What was written of whom and not saved. */
  unsaved: Readonly<Record<string, unknown>> | null
  /** Why nothing may be changed here, where that is so. */
  off: string | false
  onEdit: (member: Teammate) => void
  onShare: (member: Teammate) => void
  onRemove: (member: Teammate) => void
}

/** Everybody in the workspace: role, teams, presence, how much is open, and whether automatic assignment counts on them. */
export function MembersTable({ words, setup, unsaved, off, onEdit, onShare, onRemove }: MembersTableProps) {
  const { t } = words
  const now = useNow()
  const { members, me, options } = setup
  const teams = setup.teams.filter((team) => !team.gone)
  return (
    <div className="card">
      <table aria-describedby="share-line">
        <thead>
          <tr>
            <th scope="col">{t("column_person")}</th>
            <th scope="col">{t("field_role")}</th>
            <th scope="col">{t("column_teams")}</th>
            <th scope="col">{t("column_presence")}</th>
            <th scope="col" className="figure">
              {t("column_open")}
            </th>
            <th scope="col">
              {t("column_share")} <RuleId id="O6 · R3-13" />
            </th>
            <th scope="col">
              <span className="tn-unseen">{t("column_acts")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { id, name, role, open, presence, excluded = false, capacity = options.capacity } = member
            const mine = id === me.id
            const shown = name || t("default_name")
            const of = teams.filter((team) => team.members.includes(id)).map((team) => team.name)
            return (
              <tr key={id}>
                <th scope="row">
                  <span className="person">
                    <Avatar name={shown} mine={mine} size={28} />
                    <bdi title={name}>{shown}</bdi>
                    {mine && <small>{t("you")}</small>}
                    {unsaved && id in unsaved && <UnsavedDot words={words} />}
                  </span>
                </th>
                <td>{role === "admin" ? t("role_admin") : t("role_agent")}</td>
                <td className="of-teams" title={of.join(", ")}>
                  {of.join(", ") || "–"}
                </td>
                <td>
                  <span className="presence">
                    <PresenceDot presence={presence} />
                    {sayPresence(words, presence) || sayMate(words, member, now)}
                  </span>
                </td>
                <td className={member.full ? "figure is-full" : "figure"}>
                  {capacity === null
                    ? words.number(open)
                    : t("member_of", { n: words.number(open), most: words.number(capacity) })}
                </td>
                <td>
                  <input
                    type="checkbox"
                    role="switch"
                    className="switch"
                    aria-label={t("share_of", { name: shown })}
                    title={off || undefined}
                    aria-disabled={off ? true : undefined}
                    checked={!excluded}
                    onChange={() => off === false && onShare(member)}
                  />
                </td>
                <td className="acts">
                  <Button
                    icon="edit"
                    bare
                    label={t("member_edit", { name: shown })}
                    off={off}
                    onClick={() => onEdit(member)}
                  />
                  <Button
                    icon="x"
                    bare
                    label={t("member_remove", { name: shown })}
                    off={off}
                    onClick={() => onRemove(member)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p id="share-line" className="share-line">
        {t("share_line")}
      </p>
    </div>
  )
}
