import { type Facts, observe, reconcile, type Sighting } from "../core/observe"
import type { Unit } from "./transact"
import type { AgentId, ContactId } from "~shared/vocabulary"

/** Folds one sighting into a loaded thread; answers with what this browser knows now. */
export function notice(
  unit: Unit,
  me: AgentId,
  id: ContactId,
  facts: Facts,
  sighting: Sighting,
  opens: boolean
): Facts {
  const noticed = observe(unit.thread(id), facts, sighting, opens)
  unit.append(id, noticed.appends)
  for (const command of noticed.commands)
    unit.command(id, command, command.kind === "reply" ? { kind: "agent", id: me } : { kind: "contact" })
  unit.append(id, reconcile(unit.thread(id), noticed.facts))
  return noticed.facts
}
