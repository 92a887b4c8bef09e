import type { AppendDraft } from "./events"
import type { ContactId } from "../../shared/vocabulary"

/**
 * The id of an observation: the same message seen by any browser, any number of times, gives the same one. Its instant is
 * part of it, because two browsers may know it differently well, and a line never changes.
 */
export function observationId(thread: ContactId, draft: AppendDraft): string {
  if (draft.kind === "noted") return `${thread}:noted:${draft.data.note}`
  if (draft.kind === "tagged") return `${thread}:tagged:${draft.data.tag}:${draft.data.on ? 1 : 0}@${draft.at}`
  if (draft.kind === "edited") return `${thread}:edited:${draft.data.field}@${draft.at}`
  if (draft.kind === "read") return `${thread}:read:${draft.data.rev}:${draft.data.to}`
  const { key, at } = draft.data.mark
  return `${thread}:${draft.kind}:${key ?? ""}@${at}`
}
