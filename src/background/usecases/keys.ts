import { keysOf, setKey, setPrefix } from "../store/settings"
import type { Deps } from "./deps"
import type { RefusalSaid } from "~shared/protocol/messages"
import { type Action, actions, type KeyName, type Prefix } from "~shared/vocabulary"

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }

/** Binds a key to an action; an empty one takes it away. One key does one thing. */
export const bindKey = ({ db }: Deps, { action, key }: { action: Action; key: KeyName }): Promise<Answer> =>
  db.transaction("rw", db.meta, async () => {
    const keys = await keysOf(db)
    if (key !== "" && actions.some((one) => one !== action && keys[one] === key))
      return { ok: false, refusal: { kind: "key-taken" } }
    await setKey(db, action, key)
    return { ok: true }
  })

export async function choosePrefix({ db }: Deps, { prefix }: { prefix: Prefix }): Promise<Answer> {
  await setPrefix(db, prefix)
  return { ok: true }
}
