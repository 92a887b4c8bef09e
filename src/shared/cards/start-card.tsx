import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Keys } from "~shared/ui/key-name"
import { type Trouble, TroubleLine } from "./trouble"

/** An account to write from, as people know it. */
export interface StartAccount {
  id: string
  label: string
}

export interface StartCardProps {
  words: Words
  accounts: readonly StartAccount[]
  /** Why nothing can be begun now. */
  off: string | false
  busy: boolean
  trouble: Trouble | null
  /** With whom there is a conversation already: the way to it. */
  onGo: (() => void) | null
  /** Reads what was typed for this account's country: the number, or why it is none. */
  read: (typed: string, account: string) => { ok: true; number: string } | { ok: false; why: string }
  onStart: (account: string, number: string) => void
  onChange: () => void
  onCancel: () => void
}

/** A conversation with a number (C4-03, R2-18): which account writes, and to whom. */
export function StartCard(props: StartCardProps) {
  const { words, accounts, off, busy, trouble, onGo, read, onStart, onChange, onCancel } = props
  const { t } = words
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState("")
  const [picked, setPicked] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const account = picked ?? accounts[0]?.id ?? ""
  useEffect(() => field.current?.focus(), [])

  const change = (part: { typed?: string; account?: string }) => {
    if (part.typed !== undefined) setTyped(part.typed)
    if (part.account !== undefined) setPicked(part.account)
    setWrong(null)
    onChange()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || off || accounts.length === 0) return
    const number = read(typed, account)
    if (number.ok) return onStart(account, number.number)
    setWrong(number.why)
    field.current?.focus()
  }
  const none = accounts.length === 0 ? t("start_no_account") : off
  return (
    <form
      className="tn-card tn-start"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return
        event.preventDefault()
        onCancel()
      }}
    >
      <h2>{t("do_start")}</h2>
      <div className="tn-card-part">
        <label htmlFor={`${id}-number`}>{t("start_number")}</label>
        <input
          ref={field}
          id={`${id}-number`}
          className="tn-card-line"
          type="tel"
          dir="ltr"
          autoComplete="off"
          maxLength={40}
          aria-describedby={`${id}-wrong`}
          aria-invalid={wrong !== null}
          value={typed}
          onChange={(event) => change({ typed: event.target.value })}
        />
        <TroubleLine words={words} id={`${id}-wrong`} trouble={wrong ?? trouble} />
      </div>
      {accounts.length > 1 && (
        <div className="tn-card-part">
          <label htmlFor={`${id}-account`}>{t("start_account")}</label>
          <select
            id={`${id}-account`}
            className="tn-card-line"
            value={account}
            onChange={(event) => change({ account: event.target.value })}
          >
            {accounts.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="tn-card-hint">{none || t("start_hint")}</p>
      <div className="tn-card-foot">
        <Button label={t("act_cancel")} onClick={onCancel} />
        {onGo ? (
          <Button look="solid" icon="go" label={t("act_go")} onClick={onGo} />
        ) : (
          <Button type="submit" look="solid" label={t("start_do")} off={none || busy} after={<Keys name="Enter" />} />
        )}
      </div>
    </form>
  )
}
