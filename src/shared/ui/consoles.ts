import type { IconName } from "./icons"

/** Consoles by what they are called everywhere; their icons are generic on purpose, always with the name beside them. */
const known: Record<string, { label: string; icon: IconName }> = {
  whatsapp: { label: "WhatsApp", icon: "chat" },
  instagram: { label: "Instagram", icon: "camera" },
  messenger: { label: "Messenger", icon: "messages" },
  "business-inbox": { label: "Business inbox", icon: "store" },
  "telegram-a": { label: "Telegram", icon: "send" },
  "telegram-k": { label: "Telegram", icon: "send" }
}

export const consoleLook = (id: string): { label: string; icon: IconName } => known[id] ?? { label: id, icon: "web" }

/** An account as people know it: a telephone number where the console's own id is made of one. */
export const accountLabel = (account: string): string => account.replace(/^(\d{7,15})@.*$/, "+$1")
