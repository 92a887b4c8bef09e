import type { Key, Words } from "~shared/i18n/words"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"

export const pages = ["profile", "keys", "members", "snippets", "library", "closing"] as const
export type Page = (typeof pages)[number]

export const titles: Record<Page, Key> = {
  profile: "nav_profile",
  keys: "nav_keys",
  members: "nav_members",
  snippets: "nav_snippets",
  library: "nav_library",
  closing: "nav_closing"
}

const icons: Record<Page, IconName> = {
  profile: "member",
  keys: "keys",
  members: "members",
  snippets: "snippets",
  library: "attachments",
  closing: "close"
}
const own = ["profile", "keys"] as const
const shared = ["members", "snippets", "library", "closing"] as const

interface NavProps {
  words: Words
  page: Page
  unsaved: Record<Page, boolean>
}

/** The pages: what is mine, then what the whole team shares. */
export function Nav({ words: { t }, page, unsaved }: NavProps) {
  const item = (one: Page) => (
    <a key={one} href={`#${one}`} aria-current={one === page ? "page" : undefined} title={t(titles[one])}>
      <Icon name={icons[one]} />
      <span className="nav-word">{t(titles[one])}</span>
      {unsaved[one] && (
        <span className="unsaved" title={t("unsaved")}>
          <span className="tn-unseen">{t("unsaved")}</span>
        </span>
      )}
    </a>
  )
  return (
    <nav aria-label={t("nav_label")}>
      <span className="brand">
        <Icon name="mark" size={18} />
        <span className="nav-word">Turno</span>
      </span>
      {own.map(item)}
      <h2 className="nav-word">{t("nav_workspace")}</h2>
      <hr />
      {shared.map(item)}
    </nav>
  )
}
