import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { Input, Outputs, RefusalSaid, Settled, SettingRefusal } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import { sayRefused } from "./say-refusal"

/** The messages that a setting is changed by: done, or refused with a sentence. */
type Setting = { [N in keyof Outputs]: Outputs[N] extends Settled ? N : never }[keyof Outputs]

/** Changes a setting. Null when it was done, else why not: as it is to be said, and what it was. */
export async function tryTo<N extends Setting>(
  words: Words,
  name: N,
  input: Input<N>
): Promise<{ text: string; refusal: RefusalSaid | SettingRefusal | null } | null> {
  const reply = await send<Setting>(name, input)
  if (!reply.ok) return { text: sayFailure(words, reply.failure), refusal: null }
  const settled: Settled = reply.value
  return settled.ok ? null : { text: sayRefused(words, settled.refusal), refusal: settled.refusal }
}

/** The same where only what is to be said counts. */
export const ask = async <N extends Setting>(words: Words, name: N, input: Input<N>): Promise<string | null> =>
  (await tryTo(words, name, input))?.text ?? null
