import { Dexie } from "dexie"
import { NewerData } from "./store/database"
import type { Failure } from "~shared/protocol/messages"

/** What a person is told when a thing could not even be tried. The cause is found also where Dexie has wrapped it. */
export function failureOf(error: unknown): Failure {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth++) {
    if (cause instanceof NewerData) return "newer-data"
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ""
    if (name === Dexie.errnames.Version || name === "VersionError") return "newer-data"
    if (name === "QuotaExceededError") return "full-disk"
    cause = cause instanceof Error && "inner" in cause ? cause.inner : null
  }
  return "broken"
}
