import type { Options } from "../../shared/workspace"

/** What may be taken for reading a chat: the agent looks at it, answers it, or the console says so, here or on the phone. */
export type Sign = "looked" | "answered" | "console"

/** O9 (C4-24): reading is opening, for the agent and for the console's own word alike; or it is answering, and nothing else. */
export const isReading = (sign: Sign, { readOn }: Pick<Options, "readOn">): boolean =>
  (sign === "answered") === (readOn === "reply")
