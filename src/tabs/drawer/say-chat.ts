import { showPhone } from "~shared/phone/phone"
import type { ContactChat } from "~shared/protocol/contact-window"
import { accountLabel, consoleLook } from "~shared/ui/consoles"

/** Where a chat is and by which number: what tells two of one name apart. */
export function sayChat({ console, account, number }: Pick<ContactChat, "console" | "account" | "number">): string {
  const own = accountLabel(account)
  const where = [
    consoleLook(console).label,
    own.startsWith("+") ? showPhone(own) : own,
    number && showPhone(`+${number}`)
  ]
  return where.filter(Boolean).join(" · ")
}
