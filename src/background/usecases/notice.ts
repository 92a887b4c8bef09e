import { type Facts, observe, read, reconcile, type Sighting } from "../core/observe"
import { isReading } from "../core/reading"
import { fileContact } from "./file"
import type { Unit } from "./unit"
import type { AgentId, ContactId, Instant } from "~shared/vocabulary"

/** Folds one sighting into a loaded thread; answers with what this browser knows now. */
export function notice(
  unit: Unit,
  me: AgentId,
  id: ContactId,
  facts: Facts,
  sighting: Sighting,
  opens: boolean,
  now: Instant
): Facts {
  const noticed = observe(unit.thread(id), facts, sighting, opens)
  unit.append(id, noticed.appends)
  for (const command of noticed.commands)
    unit.command(id, command, command.kind === "hear" ? { kind: "contact" } : { kind: "agent", id: me })
  // One that was brought back (O4, C4-01) lies where its contact belongs by now.
  fileContact(unit, id)
  unit.append(id, reconcile(unit.thread(id), noticed.facts))
  if (sighting.mine && isReading("answered", unit.options(id))) unit.append(id, read(unit.thread(id), now, me))
  // A message that was told of before was decided then: what the workspace chooses later changes nothing of it (O5).
  if ((noticed.facts.heard?.at ?? 0) > (facts.heard?.at ?? 0)) wake(unit, id, noticed.facts)
  return noticed.facts
}

/** Brings a conversation to what this browser knows of the contact's chats: what came while none was open, or nobody saw it. */
export async function catchUp(unit: Unit, id: ContactId): Promise<void> {
  for (const { facts } of await unit.chats(id)) unit.append(id, reconcile(unit.thread(id), facts))
}

/** A message newer than a promised date brings the conversation back to Open (O5 default). */
export function wake(unit: Unit, id: ContactId, { heard }: Facts): void {
  if (heard && unit.thread(id).active?.scheduled) unit.command(id, { kind: "wake", mark: heard }, { kind: "contact" })
}
