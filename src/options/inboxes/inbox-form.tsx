import { type FormEvent, useEffect, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { Taking } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { tryTo } from "../ask"
import { Checks } from "../checks"
import { Field } from "../field"
import { RuleId } from "../rule-id"
import { Sheet } from "../sheet"
import { useSettled } from "../use-settled"
import { type InboxDraft, same, wanted } from "./draft"
import { OwnSettings } from "./own-settings"
import { namable } from "./say"

interface InboxFormProps {
  words: Words
  setup: SetupWindow
  first: InboxDraft
  kept: InboxDraft
  /** Own settings whose values only a newer Turno knows. */
  newer: readonly string[]
  onDraft: (draft: InboxDraft | null) => void
  onDone: (said?: string) => void
}

type Trouble = { at: "name" | "team" | "rule" | "form"; text: string } | { at: "own"; option: string; text: string }

/** An inbox: what it takes, who serves it and what it does otherwise. Says how many contacts it takes before it is kept. */
export function InboxForm({ words, setup, first, kept, newer, onDraft, onDone }: InboxFormProps) {
  const { t } = words
  const [draft, setDraft] = useState(first)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [told, setTold] = useState(false)
  const busy = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const { bad } = wanted(draft, setup.options, told)
  const taking = useTaking(draft, setup)
  const can = namable(words, setup, draft.rule)

  const change = (part: Partial<InboxDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    if (part.rule) setTold(false)
    onDraft(same(next, kept) ? null : next)
  }
  const rule = (part: Partial<InboxDraft["rule"]>) => change({ rule: { ...draft.rule, ...part } })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    if (bad.length > 0) return form.current?.querySelector<HTMLElement>(`[data-option="${bad[0]}"]`)?.focus()
    const name = draft.name.trim()
    if (!name) return setTrouble({ at: "name", text: t("name_missing") })
    busy.current = true
    const why = await tryTo(words, "inbox.save", wanted({ ...draft, name }, setup.options, told).input)
    busy.current = false
    if (!why) {
      onDraft(null)
      return onDone(t("inbox_saved", { name }))
    }
    const { kind } = why.refusal ?? {}
    // Said once, it may be kept all the same.
    if (kind === "rule-nobody" || kind === "rule-everybody") setTold(true)
    setTrouble(placed(why))
  }
  const at = (where: Trouble["at"]) => (trouble?.at === where ? trouble.text : null)
  return (
    <Sheet title={draft.id === null ? t("inbox_new") : t("inbox_edit", { name: kept.name })} onClose={() => onDone()}>
      <form ref={form} className="inbox-form" onSubmit={save} noValidate>
        <Field label={t("field_name")} hint={t("inbox_name_hint")} trouble={at("name")}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              value={draft.name}
              maxLength={128}
              autoComplete="off"
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <h3>
          {t("inbox_rule")} <RuleId id="C4-06" />
        </h3>
        <p className="hint">{t("inbox_rule_hint")}</p>
        <div className="rule-parts">
          <Checks
            label={t("inbox_consoles")}
            choices={can.consoles}
            chosen={draft.rule.consoles}
            onChange={(consoles) => rule({ consoles })}
          />
          <Checks
            label={t("inbox_accounts")}
            {...(can.accounts.length === 0 && { hint: t("inbox_accounts_none") })}
            choices={can.accounts}
            chosen={draft.rule.accounts}
            onChange={(accounts) => rule({ accounts })}
          />
          <Checks
            label={t("inbox_tags")}
            {...(can.tags.length === 0 && { hint: t("inbox_tags_none") })}
            choices={can.tags}
            chosen={draft.rule.tags}
            onChange={(tags) => rule({ tags })}
          />
        </div>
        <p className={at("rule") ? "hint is-trouble" : "hint"} role="status">
          {at("rule") && <Icon name="alert" />}
          {at("rule") ?? (taking ? sayTaking(words, taking) : "")}
        </p>
        <Field label={t("inbox_team")} rule="C4-06" hint={t("inbox_team_hint")} trouble={at("team")}>
          {(ids) => (
            <select {...ids} value={draft.team} onChange={({ target }) => change({ team: target.value })}>
              <option value="">{t("inbox_team_all")}</option>
              {setup.teams
                .filter((team) => !team.gone || team.id === draft.team)
                .map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.gone ? `${team.name} (${t("inbox_gone")})` : team.name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <OwnSettings
          words={words}
          options={setup.options}
          own={draft.own}
          bad={bad}
          newer={newer}
          trouble={trouble?.at === "own" ? trouble : null}
          onChange={(own) => change({ own })}
        />
        <p className="hint is-trouble" role="alert">
          {at("form")}
        </p>
        <footer>
          <Button
            label={t("act_cancel")}
            onClick={() => {
              onDraft(null)
              onDone()
            }}
          />
          <Button type="submit" look="solid" label={told ? t("inbox_save_so") : t("act_save")} />
        </footer>
      </form>
    </Sheet>
  )
}

/** What the rule takes now, asked once it stands still. */
function useTaking(draft: InboxDraft, setup: SetupWindow): Taking | null {
  const asked = useSettled(JSON.stringify([draft.id, draft.rule]))
  const [taking, setTaking] = useState<{ of: string; taking: Taking } | null>(null)
  const { options } = setup
  useEffect(() => {
    const [id, rule] = JSON.parse(asked) as [InboxDraft["id"], InboxDraft["rule"]]
    let stale = false
    const { input } = wanted({ id, name: "", rule, team: "", own: {} }, options, true)
    void send("inbox.count", input).then((reply) => {
      if (reply.ok && !stale) setTaking({ of: asked, taking: reply.value })
    })
    return () => {
      stale = true
    }
  }, [asked, options])
  return taking?.of === asked ? taking.taking : null
}

function sayTaking({ t }: Words, { takes, whole, all }: Taking): string {
  if (all === "nobody") return t("rule_nobody")
  const said = t(whole ? "inbox_takes" : "inbox_takes_part", { n: takes })
  return all === "everybody" ? `${t("rule_everybody")} ${said}` : said
}

/** Beside which field a refusal belongs. */
function placed({ text, refusal }: NonNullable<Awaited<ReturnType<typeof tryTo>>>): Trouble {
  switch (refusal?.kind) {
    case "name-empty":
    case "name-taken":
    case "name-too-long":
      return { at: "name", text }
    case "team-gone":
      return { at: "team", text }
    case "tag-gone":
    case "account-gone":
    case "rule-nobody":
    case "rule-everybody":
      return { at: "rule", text }
    case "needs-categories":
      return { at: "own", option: "closing", text }
    case "option-bad":
    case "option-newer":
      return { at: "own", option: refusal.option, text }
    default:
      return { at: "form", text }
  }
}
