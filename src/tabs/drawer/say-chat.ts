import { showPhone } from "~shared/phone/phone"
import type { ContactChat } from "~shared/protocol/contact-window"
import { accountLabel, consoleLook } from "~shared/ui/consoles"

/** A number that stays on one line. */
const whole = (e164: string) => showPhone(e164).replace(/ /g, "\u00a0")

/** By which number a chat is known and in which account it is: what tells two of one name apart. */
export function sayChat({ console, account, number }: Pick<ContactChat, "console" | "account" | "number">): string {
  const own = accountLabel(account)
  const where = `${consoleLook(console).label} (${own.startsWith("+") ? whole(own) : own})`
  return number ? `${whole(`+${number}`)} · ${where}` : where
}
