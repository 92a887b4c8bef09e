import { folded } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"

/** Characters (code points) of a name: what respond.io holds (platform-apis.md 5). */
export const nameLimit = 128

interface Named {
  id: string
  name: string
  gone?: boolean
}

/**
 * A name as it is kept, or why it cannot be: empty, too long, or another's of these. `there`: it is being asked again because
 * the answer was lost.
 */
export function named(
  all: readonly Named[],
  id: string | null,
  typed: string
): { name: string; there: boolean } | { ok: false; refusal: RefusalSaid } {
  const name = typed.trim()
  if (name === "") return { ok: false, refusal: { kind: "name-empty" } }
  if ([...name].length > nameLimit) return { ok: false, refusal: { kind: "name-too-long", limit: nameLimit } }
  const same = all.find((one) => !one.gone && one.id !== id && folded(one.name) === folded(name))
  if (same && !(id === null && same.name === name)) return { ok: false, refusal: { kind: "name-taken" } }
  return { name, there: same !== undefined }
}
