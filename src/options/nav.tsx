import type { Key, Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { UnsavedDot } from "./unsaved-dot"

/** The pages in their order: what is mine, then what the whole team shares. */
const table = {
  profile: { title: "nav_profile", icon: "member", own: true },
  keys: { title: "nav_keys", icon: "keys", own: true },
  rules: { title: "nav_rules", icon: "rules", own: false },
  members: { title: "nav_members", icon: "members", own: false },
  inboxes: { title: "nav_inboxes", icon: "resume", own: false },
  snippets: { title: "nav_snippets", icon: "snippets", own: false },
  library: { title: "nav_library", icon: "attachments", own: false },
  closing: { title: "nav_closing", icon: "close", own: false },
  fields: { title: "nav_fields", icon: "contact", own: false },
  tags: { title: "nav_tags", icon: "tag", own: false },
  blocked: { title: "nav_blocked", icon: "block", own: false }
} as const satisfies Record<string, { title: Key; icon: IconName; own: boolean }>

export type Page = keyof typeof table
export const pages = Object.keys(table) as Page[]
export const titleOf = (page: Page): Key => table[page].title

interface NavProps {
  words: Words
  page: Page
  unsaved: ReadonlySet<Page>
}

export function Nav({ words, page, unsaved }: NavProps) {
  const { t } = words
  const item = (one: Page) => (
    <a key={one} href={`#${one}`} aria-current={one === page ? "page" : undefined} title={t(titleOf(one))}>
      <Icon name={table[one].icon} />
      <span className="nav-word">{t(titleOf(one))}</span>
      {unsaved.has(one) && <UnsavedDot words={words} />}
    </a>
  )
  return (
    <nav aria-label={t("nav_label")}>
      <span className="brand">
        <Icon name="mark" size={18} />
        <span className="nav-word">Turno</span>
      </span>
      {pages.filter((one) => table[one].own).map(item)}
      <h2 className="nav-word">{t("nav_workspace")}</h2>
      <hr />
      {pages.filter((one) => !table[one].own).map(item)}
    </nav>
  )
}
