import type { InboxId } from "../../shared/vocabulary"
import type { Inbox } from "../../shared/workspace"

interface Where {
  console: string
  account: string
  tags: readonly string[]
}

/** The inbox of a contact (C4-06): the first, in their order, of which every condition fits; null = none. */
export function inboxOf(inboxes: readonly Inbox[], { console, account, tags }: Where): InboxId | null {
  const fits = ({ rule, gone }: Inbox) =>
    !gone &&
    (rule.consoles.length === 0 || rule.consoles.includes(console)) &&
    (rule.accounts.length === 0 || rule.accounts.includes(account)) &&
    (rule.tags.length === 0 || rule.tags.some((tag) => tags.includes(tag)))
  return [...inboxes].sort((a, b) => a.order - b.order).find(fits)?.id ?? null
}
