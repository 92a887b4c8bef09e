import type { Chat } from "../shapes"
import { archive, mute } from "./deeds"
import type { Labels } from "./labels"
import { type MenuItem, set } from "./store"

/** What can be done to a chat from its row, and from its heading. */
export const actsOf = (chat: Chat, labels: Labels): MenuItem[] => [
  { label: chat.muted ? labels.unmute : labels.mute, act: () => mute(chat.id, !chat.muted) },
  { label: chat.archived ? labels.unarchive : labels.archive, act: () => archive(chat.id, !chat.archived) }
]

export const deleteOf = (chat: Chat, labels: Labels): MenuItem => ({
  label: labels.deleteChat,
  icon: "delete-refreshed",
  act: () => set({ overlay: { type: "delete", chat: chat.id } })
})
