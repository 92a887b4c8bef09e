import type { Platform } from "../../ports"

/** The embedded default: nothing to sync, so what is committed in this browser is confirmed. */
export const local: Platform = {
  id: "local",
  confirmsAtCommit: true,
  holds: 0,
  send: async () => ({ kind: "accepted" }),
  read: async () => [],
  pull: async (cursor) => ({ events: [], cursor })
}
