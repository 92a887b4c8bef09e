import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Input } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"

type Setting =
  | "member.remove"
  | "snippet.delete"
  | "category.save"
  | "category.remove"
  | "category.order"
  | "workspace.closing"
  | "profile.key"
  | "profile.prefix"
  | "file.rename"
  | "file.remove"

/** Changes a setting. Null when it was done, else why not, as it is to be said. */
export async function ask<N extends Setting>(words: Words, name: N, input: Input<N>): Promise<string | null> {
  const reply = await send<Setting>(name, input)
  if (!reply.ok) return sayFailure(words, reply.failure)
  return reply.value.ok ? null : sayRefusal(words, reply.value.refusal, Date.now())
}
