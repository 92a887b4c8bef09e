import { type Facts, observe, reconcile, type Sighting } from "../core/observe"
import type { Unit } from "./unit"
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
  wake(unit, id, noticed.facts)
  return noticed.facts
}

/** A message newer than a promised date brings the conversation back to Open (O5 default). */
export function wake(unit: Unit, id: ContactId, { heard }: Facts): void {
  if (heard && unit.thread(id).active?.scheduled) unit.command(id, { kind: "wake", mark: heard }, { kind: "contact" })
}
