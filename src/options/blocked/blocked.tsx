import { useState } from "react"
import { showPhone } from "~shared/phone/phone"
import type { BlockedContact } from "~shared/protocol/contact-window"
import { useView } from "~shared/protocol/use-view"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { accountLabel, consoleLook } from "~shared/ui/consoles"
import { Toast } from "~shared/ui/toast"
import { useNow } from "~shared/ui/use-now"
import { PageHead } from "../page-head"
import { type Ending, Said } from "../said"

/** Who is blocked inside Turno (C4-25), with the way out. */
export function BlockedPage({ words }: { words: Words }) {
  const { t } = words
  const [skip, setSkip] = useState(0)
  const seen = useView("blocked", { skip }, window, { keepPrevious: true }).data
  const [ending, setEnding] = useState<Ending>(null)
  const [done, setDone] = useState<{ one: BlockedContact; undo: string } | null>(null)
  const rows = seen?.rows ?? []

  const unblock = async (one: BlockedContact) => {
    const reply = await send("contact.unblock", { contact: one.contact })
    if (!reply.ok) return setEnding({ ok: false, text: sayFailure(words, reply.failure) })
    if (!reply.value.ok) return setEnding({ ok: false, text: sayRefusal(words, reply.value.refusal, Date.now()) })
    setEnding(null)
    if (reply.value.undo) setDone({ one, undo: reply.value.undo })
  }
  const back = async (contact: string, of: string) => {
    setDone(null)
    const reply = await send("conversation.undo", { what: [{ contact, of }], partly: false })
    const refusal = reply.ok ? reply.value.refused[0]?.refusal : undefined
    if (!reply.ok) setEnding({ ok: false, text: sayFailure(words, reply.failure) })
    else if (refusal) setEnding({ ok: false, text: sayRefusal(words, refusal, Date.now()) })
    else setEnding({ ok: true, text: t("said_undone") })
  }
  return (
    <section>
      <PageHead title={t("nav_blocked")} rules="C4-25, C4-26" line={t("blocked_lead")} />
      <div className="card">
        {seen && seen.total === 0 ? (
          <div className="teaches">
            <p>{t("blocked_empty")}</p>
          </div>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{t("column_person")}</th>
                <th scope="col">{t("blocked_where")}</th>
                <th scope="col">{t("blocked_since")}</th>
                <th scope="col">
                  <span className="tn-unseen">{t("column_acts")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <BlockedRow key={one.contact} words={words} one={one} onUnblock={() => void unblock(one)} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {seen && seen.skip + rows.length < seen.total && (
        <Button label={t("blocked_more")} onClick={() => setSkip(skip + rows.length)} />
      )}
      <Said ending={ending} />
      {done && (
        <div className="toasts">
          <Toast
            key={done.undo}
            text={t("blocked_done", { name: done.one.name || t("blocked_erased") })}
            seconds={10}
            undo={{ label: t("act_undo"), onUndo: () => void back(done.one.contact, done.undo) }}
            onGone={() => setDone(null)}
          />
        </div>
      )}
    </section>
  )
}

function BlockedRow({ words, one, onUnblock }: { words: Words; one: BlockedContact; onUnblock: () => void }) {
  const { t } = words
  const now = useNow()
  const ago = words.agoCalm(one.at, now)
  const name = one.name || t("blocked_erased")
  const own = accountLabel(one.account)
  const where = [consoleLook(one.console).label, own.startsWith("+") ? showPhone(own) : own]
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{one.console && <bdi>{where.filter(Boolean).join(" · ")}</bdi>}</td>
      <td>{one.by ? t("blocked_by", { name: one.by, ago }) : ago}</td>
      <td className="acts">
        <Button
          look="outlined"
          label={t("act_unblock")}
          aria-label={t("blocked_unblock", { name })}
          onClick={onUnblock}
        />
      </td>
    </tr>
  )
}
