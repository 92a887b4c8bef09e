import { useRef, useState } from "react"
import { actionName } from "~shared/i18n/actions"
import type { Words } from "~shared/i18n/words"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { type Action, actions, type KeyName, usualKeys } from "~shared/vocabulary"
import { ask } from "../ask"
import { PageHead } from "../page-head"
import { type Ending, Said } from "../said"
import { ChromeKeys } from "./chrome-keys"
import { KeyField } from "./key-field"
import { PrefixChoice } from "./prefix-choice"
import { type KeyRefusal, refuseKey } from "./refuse"

interface KeysPageProps {
  words: Words
  setup: SetupWindow
}

function sayWhy(words: Words, why: KeyRefusal): string {
  const { t } = words
  if (why.why === "used") return t("key_used", { action: actionName(words, why.by) })
  if (why.why === "taken") return t("key_taken", { program: why.by })
  return t(why.why === "types" ? "key_types" : "key_alt_graph")
}

/** My keys: one for each thing that can be done, and what opens the snippets. */
export function KeysPage({ words, setup }: KeysPageProps) {
  const { t } = words
  const { keys } = setup
  const [trouble, setTrouble] = useState<{ action: Action; text: string } | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const fields = useRef(new Map<Action, HTMLButtonElement>())
  const changed = actions.filter((action) => keys[action] !== usualKeys[action])

  const give = async (action: Action, key: KeyName) => {
    setEnding(null)
    const why = await ask(words, "profile.key", { action, key })
    setTrouble(why ? { action, text: why } : null)
    if (!why) setEnding({ ok: true, text: t("key_saved", { action: actionName(words, action) }) })
  }
  const wanted = (action: Action, key: KeyName): boolean => {
    const why = key ? refuseKey(key, action, keys) : null
    setTrouble(why && { action, text: sayWhy(words, why) })
    if (!why && key !== keys[action]) void give(action, key)
    return !why
  }
  const back = async (action: Action) => {
    fields.current.get(action)?.focus()
    wanted(action, usualKeys[action])
  }
  const allBack = async () => {
    setTrouble(null)
    // Two actions may have each other's key: first nobody has it.
    const steps = [
      ...changed.map((action) => ({ action, key: "" })),
      ...changed.map((action) => ({ action, key: usualKeys[action] }))
    ]
    for (const step of steps) {
      const why = await ask(words, "profile.key", step)
      if (why) return setEnding({ ok: false, text: why })
    }
    setEnding({ ok: true, text: t("keys_back") })
  }
  return (
    <section className="keys">
      <PageHead title={t("nav_keys")} rules="Z1-08" line={t("keys_lead")}>
        <Said ending={ending} />
        <Button
          icon="reopen"
          look="outlined"
          label={t("keys_reset")}
          off={changed.length === 0 && t("keys_usual")}
          onClick={() => void allBack()}
        />
      </PageHead>
      <div className="card">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("column_action")}</th>
              <th scope="col">{t("column_key")}</th>
              <th scope="col">
                <span className="tn-unseen">{t("column_acts")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action}>
                <th scope="row">{actionName(words, action)}</th>
                <td>
                  <KeyField
                    words={words}
                    action={action}
                    name={keys[action]}
                    trouble={trouble?.action === action ? trouble.text : null}
                    field={(field) => {
                      if (field) fields.current.set(action, field)
                    }}
                    onKey={(key) => wanted(action, key)}
                    onLeave={() => setTrouble(null)}
                  />
                </td>
                <td className="acts">
                  {keys[action] !== usualKeys[action] && (
                    <Button
                      icon="reopen"
                      bare
                      label={t("key_reset", { action: actionName(words, action) })}
                      onClick={() => void back(action)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PrefixChoice words={words} prefix={setup.prefix} />
      <ChromeKeys words={words} />
    </section>
  )
}
