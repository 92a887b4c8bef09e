import { useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow, Teammate } from "~shared/protocol/views"
import { Avatar } from "~shared/ui/avatar"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { MemberForm } from "./member-form"
import { MemberRemoval } from "./member-removal"
import type { MemberDraft } from "./options"

interface MembersProps {
  words: Words
  setup: SetupWindow
  draft: [MemberDraft | null, (draft: MemberDraft | null) => void]
}

const blank: MemberDraft = { id: null, name: "", role: "agent" }

/** Who is in the team, and how much each has open. */
export function Members({ words, setup, draft: [draft, setDraft] }: MembersProps) {
  const { t } = words
  const members = setup.members.filter((member) => !member.gone)
  const off = setup.me.role === "admin" ? false : t("members_only_admins")
  // A draft that was kept opens again with the page: what was typed is in it.
  const [editing, setEditing] = useState<MemberDraft | null>(draft)
  const [removing, setRemoving] = useState<Teammate | null>(null)
  const [said, setSaid] = useState("")
  const opener = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!editing && !removing) opener.current?.focus()
  }, [editing, removing])

  const edit = (member: MemberDraft) => {
    opener.current = document.activeElement as HTMLElement
    setEditing(draft?.id === member.id ? draft : member)
  }
  return (
    <section>
      <header>
        <div>
          <h1>{t("nav_members")}</h1>
          <p>{off || t("members_lead", { n: members.length })}</p>
        </div>
        <Button icon="assign" look="solid" label={t("member_add")} off={off} onClick={() => edit(blank)} />
      </header>
      <div className="card">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("column_person")}</th>
              <th scope="col">{t("field_role")}</th>
              <th scope="col" className="figure">
                {t("column_open")}
              </th>
              <th scope="col">
                <span className="tn-unseen">{t("column_acts")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              const { id, name, role } = member
              const mine = id === setup.me.id
              const shown = name || t("default_name")
              return (
                <tr key={id}>
                  <th scope="row">
                    <span className="person">
                      <Avatar name={shown} mine={mine} size={28} />
                      <bdi title={name}>{shown}</bdi>
                      {mine && <small>{t("you")}</small>}
                    </span>
                  </th>
                  <td>{role === "admin" ? t("role_admin") : t("role_agent")}</td>
                  <td className="figure">{words.number(member.open)}</td>
                  <td className="acts">
                    <Button
                      icon="edit"
                      bare
                      label={t("member_edit", { name: shown })}
                      off={off}
                      onClick={() => edit({ id, name, role })}
                    />
                    <Button
                      icon="x"
                      bare
                      label={t("member_remove", { name: shown })}
                      off={off}
                      onClick={(event) => {
                        opener.current = event.currentTarget
                        setRemoving(member)
                      }}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="outcome" role="status">
        {said && <Icon name="check" />}
        {said}
      </p>
      {editing && (
        <MemberForm
          key={editing.id ?? ""}
          words={words}
          first={editing}
          kept={members.find((member) => member.id === editing.id) ?? blank}
          onDraft={setDraft}
          onDone={(outcome) => {
            setEditing(null)
            setSaid(outcome ?? "")
          }}
        />
      )}
      {removing && (
        <MemberRemoval
          words={words}
          member={removing}
          onDone={(outcome) => {
            setRemoving(null)
            setSaid(outcome ?? "")
          }}
        />
      )}
    </section>
  )
}
