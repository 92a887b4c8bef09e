import type { Reply } from "~shared/protocol/messages"
import { sayFailure } from "./troubles"
import type { Words } from "./words"

/** Why one is not in the chat that was asked for; null when one is. `name` = whom it was asked for by. */
export function sayJump(words: Words, reply: Reply<"queue.jump" | "queue.next">, name: string): string | null {
  if (!reply.ok) return sayFailure(words, reply.failure)
  const { ok, why, name: found } = reply.value
  if (ok) return null
  if (why === "nobody") return words.t("queue_empty")
  return words.t(why === "no-tab" ? "jump_no_tab" : "jump_not_found", { name: found || name })
}
