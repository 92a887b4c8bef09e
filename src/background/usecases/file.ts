import { activeAfter, fileFrom, filingAfter, filingDone } from "../store/filing"
import type { Deps } from "./deps"
import { transact } from "./transact"
import type { Unit } from "./unit"
import type { ContactId } from "~shared/vocabulary"

/** So many in one transaction. */
const batch = 200

/**
 * Puts an active conversation into the inbox whose rule fits its contact now (C4-06). To be called for a loaded contact,
 * after it was kept with what changed of it.
 */
export function fileContact(unit: Unit, id: ContactId): void {
  const inbox = unit.inbox(id)
  if (unit.thread(id).active && unit.thread(id).inbox !== inbox)
    unit.command(id, { kind: "file", inbox }, { kind: "turno" })
}

/**
 * After the rules changed: files every active conversation anew, a batch at a time. Goes on where it stopped, and begins again
 * when the rules change meanwhile: the mark lies in the store.
 */
export async function fileAll(deps: Deps): Promise<void> {
  while (await fileBatch(deps));
}

const fileBatch = (deps: Deps): Promise<boolean> =>
  transact(deps, async (unit) => {
    const { db } = deps
    const after = await filingAfter(db)
    if (after === null) return false
    const ids = await activeAfter(db, after, batch)
    const last = ids.at(-1)
    if (last === undefined) {
      await filingDone(db)
      return false
    }
    await unit.threads(ids)
    for (const id of ids) fileContact(unit, id)
    await fileFrom(db, last)
    return true
  })
