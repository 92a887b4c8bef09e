import { useEffect, useRef, useState } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Together } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { SetupWindow, Teammate } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Toast } from "~shared/ui/toast"
import type { AgentId, Team } from "~shared/vocabulary"
import { ask } from "../ask"
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { PageHead } from "../page-head"
import { type Ending, Said } from "../said"
import { useForm } from "../use-form"
import { type MemberDraft, MemberForm } from "./member-form"
import { MemberRemoval } from "./member-removal"
import { MembersTable } from "./members-table"
import type { TeamDraft } from "./team-form"
import { Teams } from "./teams"

interface MembersProps {
  words: Words
  setup: SetupWindow
  drafts: Drafts<MemberDraft>
  teams: Drafts<TeamDraft>
}

/** Who left, and how that is taken back. */
interface Left {
  id: number
  text: string
  back: () => Promise<{ ok: true; value: Together } | { ok: false; text: string }>
  done: string
}

const blank: MemberDraft = { id: null, name: "", role: "agent", capacity: "", teams: [] }

/** Who is in the workspace, in which teams, and how much each may be given. */
export function Members({ words, setup, drafts, teams }: MembersProps) {
  const { t } = words
  const { members, held } = setup
  const off = setup.me.role === "admin" ? false : t("members_only_admins")
  const keptOf = (id: string): MemberDraft | null => {
    const member = members.find((one) => one.id === id)
    if (!member) return null
    const of = setup.teams.filter((one) => !one.gone && one.members.includes(member.id)).map((one) => one.id)
    const { name, role, capacity } = member
    return { id, name, role, capacity: capacity === undefined ? "" : String(capacity), teams: of }
  }
  const form = useForm(drafts, keptOf, blank, off !== false)
  const [removing, setRemoving] = useState<Teammate | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const [left, setLeft] = useState<Left | null>(null)
  const opener = useRef<HTMLElement>(null)
  const count = useRef(0)
  const say = (text: string) => setEnding({ ok: true, text })

  useEffect(() => {
    if (form.open === null && !removing) opener.current?.focus()
  }, [form.open, removing])

  const edit = (id: string | null) => {
    opener.current = document.activeElement as HTMLElement
    form.begin(id)
  }
  const share = async ({ id, name, role, excluded = false }: Teammate) => {
    const why = await ask(words, "member.change", { id, name, role, excluded: !excluded })
    const shown = name || t("default_name")
    setEnding(
      why ? { ok: false, text: why } : { ok: true, text: t(excluded ? "share_on" : "share_off", { name: shown }) }
    )
  }
  const gone = (text: string, done: string, back: Left["back"]) => setLeft({ id: ++count.current, text, done, back })
  const memberLeft = (id: AgentId, name: string) =>
    gone(t("member_removed", { name }), t("member_back", { name }), () => bringBack(words, "member.back", id))
  const teamLeft = ({ id, name }: Team) =>
    gone(t("team_removed", { name }), t("team_back", { name }), () => bringBack(words, "team.back", id))
  const undo = async () => {
    if (!left) return
    const ended = await left.back()
    setLeft(null)
    if (!ended.ok) return setEnding(ended)
    const { length } = ended.value.refused
    say(length > 0 ? `${left.done}. ${t("member_back_left", { n: length })}` : left.done)
  }

  return (
    <section className="members">
      <PageHead title={t("nav_members")} rules="C4-06, Z1-30" line={off || t("members_lead", { n: members.length })}>
        <Button icon="assign" look="solid" label={t("member_add")} off={off} onClick={() => edit(null)} />
      </PageHead>
      <MembersTable
        words={words}
        setup={setup}
        unsaved={drafts[0]}
        off={off}
        onEdit={(member) => edit(member.id)}
        onShare={(member) => void share(member)}
        onRemove={(member) => {
          opener.current = document.activeElement as HTMLElement
          setRemoving(member)
        }}
      />
      <LeftDrafts
        words={words}
        drafts={drafts}
        ids={members.map((one) => one.id)}
        nameOf={(one) => one.name}
        {...(!off && { onGoOn: edit })}
      />
      <Said ending={ending} />
      {/* One form at a time opens with the page. */}
      <Teams
        words={words}
        setup={setup}
        off={off}
        drafts={teams}
        closed={drafts[0] !== null}
        onSaid={say}
        onRemoved={teamLeft}
      />
      {form.open !== null && (
        <MemberForm
          key={form.open}
          words={words}
          setup={setup}
          first={form.first}
          kept={form.kept}
          onDraft={form.onDraft}
          onDone={(outcome) => {
            form.end()
            setEnding(outcome ? { ok: true, text: outcome } : null)
          }}
        />
      )}
      {removing && (
        <MemberRemoval
          words={words}
          member={removing}
          held={held[removing.id] ?? 0}
          onDone={(way) => {
            setRemoving(null)
            setEnding(null)
            if (way) memberLeft(removing.id, removing.name || t("default_name"))
          }}
        />
      )}
      {left && (
        <div className="toasts">
          <Toast
            key={left.id}
            text={left.text}
            undo={{ label: t("act_undo"), onUndo: () => void undo() }}
            onGone={() => setLeft(null)}
          />
        </div>
      )}
    </section>
  )
}

async function bringBack<N extends "member.back" | "team.back">(
  words: Words,
  name: N,
  id: string
): ReturnType<Left["back"]> {
  const reply = await send<"member.back">(name as "member.back", { id })
  return reply.ok ? { ok: true, value: reply.value } : { ok: false, text: sayFailure(words, reply.failure) }
}
