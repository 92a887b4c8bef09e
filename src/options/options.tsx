import { useCallback, useSyncExternalStore } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import { usePageWords } from "~shared/i18n/use-page-words"
import { useView } from "~shared/protocol/use-view"
import type { SetupWindow } from "~shared/protocol/views"
import type { Language, Role } from "~shared/vocabulary"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { useDraft } from "./draft"
import { Members } from "./members"
import { Profile } from "./profile"

const pages = ["profile", "members"] as const
type Page = (typeof pages)[number]

export interface ProfileDraft {
  name: string
  language: Language
}
/** A member being added (`id` null) or changed. */
export interface MemberDraft {
  id: string | null
  name: string
  role: Role
}

const pageNow = (): Page => pages.find((one) => `#${one}` === location.hash) ?? "profile"
const onHash = (changed: () => void) => {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}

export function Options() {
  const { window: setup, failure } = useView("setup", {}, window)
  const words = usePageWords(setup?.language)
  const { t } = words
  const page = useSyncExternalStore(onHash, pageNow)
  const profile = useDraft<ProfileDraft>("profile")
  const member = useDraft<MemberDraft>("member")
  const titles = { profile: t("nav_profile"), members: t("nav_members") }

  const item = useCallback(
    (one: Page, icon: IconName, name: string, unsaved: boolean) => (
      <a href={`#${one}`} aria-current={one === page ? "page" : undefined} title={name}>
        <Icon name={icon} />
        <span className="nav-word">{name}</span>
        {unsaved && (
          <span className="unsaved" title={t("unsaved")}>
            <span className="tn-unseen">{t("unsaved")}</span>
          </span>
        )}
      </a>
    ),
    [page, t]
  )
  return (
    <div className="options">
      <nav aria-label={t("nav_label")}>
        <span className="brand">
          <Icon name="mark" size={18} />
          <span className="nav-word">Turno</span>
        </span>
        {item("profile", "member", titles.profile, profile[0] !== null)}
        <h2 className="nav-word">{t("nav_workspace")}</h2>
        <hr />
        {item("members", "members", titles.members, member[0] !== null)}
      </nav>
      <main>
        {setup ? (
          <OpenPage page={page} setup={setup} words={words} profile={profile} member={member} />
        ) : failure ? (
          <div className="lost" role="alert">
            <h1>{titles[page]}</h1>
            <p>{sayFailure(words, failure)}</p>
            <Button look="solid" label={t("act_retry")} onClick={() => location.reload()} />
          </div>
        ) : (
          <div aria-busy="true">
            <h1>{titles[page]}</h1>
            <div className="card bones" />
          </div>
        )}
      </main>
    </div>
  )
}

interface OpenPageProps {
  page: Page
  setup: SetupWindow
  words: ReturnType<typeof usePageWords>
  profile: ReturnType<typeof useDraft<ProfileDraft>>
  member: ReturnType<typeof useDraft<MemberDraft>>
}

function OpenPage({ page, setup, words, profile, member }: OpenPageProps) {
  if (page === "members") return <Members words={words} setup={setup} draft={member} />
  return <Profile words={words} setup={setup} draft={profile} />
}
