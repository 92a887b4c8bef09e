import { useSyncExternalStore } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import { usePageWords } from "~shared/i18n/use-page-words"
import { useView } from "~shared/protocol/use-view"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import type { Language } from "~shared/vocabulary"
import { BlockedPage } from "./blocked/blocked"
import { ClosingPage } from "./closing/closing"
import { useDraft } from "./draft"
import type { FieldDraft } from "./fields/field-form"
import { FieldsPage } from "./fields/fields"
import { KeysPage } from "./keys/keys"
import { LibraryPage } from "./library/library"
import type { MemberDraft } from "./members/member-form"
import { Members } from "./members/members"
import type { TeamDraft } from "./members/team-form"
import type { InboxDraft } from "./inboxes/draft"
import { InboxesPage } from "./inboxes/inboxes"
import { Nav, type Page, pages, titleOf } from "./nav"
import { Profile } from "./profile"
import { RulesPage } from "./rules/rules"
import type { Written } from "./rules/written"
import type { SnippetDraft } from "./snippets/check"
import { Snippets } from "./snippets/snippets"
import { type TagNames, TagsPage } from "./tags/tags"

export interface ProfileDraft {
  name: string
  language: Language
}
const pageNow = (): Page => pages.find((one) => `#${one}` === location.hash) ?? "profile"
const onHash = (changed: () => void) => {
  // Another page begins at its top.
  const turned = () => {
    window.scrollTo(0, 0)
    changed()
  }
  window.addEventListener("hashchange", turned)
  return () => window.removeEventListener("hashchange", turned)
}

/** What was typed and not saved, of every page: going to another one loses nothing. */
function useDrafts() {
  const profile = useDraft<ProfileDraft>("profile")
  const member = useDraft<MemberDraft>("member")
  const snippets = useDraft<Record<string, SnippetDraft>>("snippets")
  const categories = useDraft<Record<string, string>>("categories")
  const rules = useDraft<Written>("rules")
  const team = useDraft<TeamDraft>("team")
  const inbox = useDraft<InboxDraft>("inbox")
  const field = useDraft<FieldDraft>("field")
  const tags = useDraft<TagNames>("tags")
  return { profile, member, snippets, categories, rules, team, inbox, field, tags }
}

/** Where each lies. */
const draftsOf: Partial<Record<Page, (keyof ReturnType<typeof useDrafts>)[]>> = {
  profile: ["profile"],
  rules: ["rules"],
  members: ["member", "team"],
  inboxes: ["inbox"],
  snippets: ["snippets"],
  closing: ["categories"],
  fields: ["field"],
  tags: ["tags"]
}

export function Options() {
  const { window: setup, failure } = useView("setup", {}, window)
  const words = usePageWords(setup?.language)
  const { t } = words
  const page = useSyncExternalStore(onHash, pageNow)
  const drafts = useDrafts()
  const unsaved = new Set(pages.filter((one) => draftsOf[one]?.some((name) => drafts[name][0] !== null)))
  return (
    <div className="options">
      <Nav words={words} page={page} unsaved={unsaved} />
      <main className={page === "snippets" ? "is-tall" : undefined}>
        {setup ? (
          <OpenPage page={page} setup={setup} words={words} drafts={drafts} />
        ) : failure ? (
          <div className="lost" role="alert">
            <h1>{t(titleOf(page))}</h1>
            <p>{sayFailure(words, failure)}</p>
            <Button look="solid" label={t("act_retry")} onClick={() => location.reload()} />
          </div>
        ) : (
          <div aria-busy="true">
            <h1>{t(titleOf(page))}</h1>
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
  drafts: ReturnType<typeof useDrafts>
}

function OpenPage({ page, setup, words, drafts }: OpenPageProps) {
  switch (page) {
    case "profile":
      return <Profile words={words} setup={setup} draft={drafts.profile} />
    case "keys":
      return <KeysPage words={words} setup={setup} />
    case "members":
      return <Members words={words} setup={setup} member={drafts.member} team={drafts.team} />
    case "rules":
      return <RulesPage words={words} setup={setup} draft={drafts.rules} />
    case "inboxes":
      return <InboxesPage words={words} setup={setup} draft={drafts.inbox} />
    case "snippets":
      return <Snippets words={words} setup={setup} drafts={drafts.snippets} />
    case "library":
      return <LibraryPage words={words} setup={setup} />
    case "closing":
      return <ClosingPage words={words} setup={setup} drafts={drafts.categories} />
    case "fields":
      return <FieldsPage words={words} setup={setup} draft={drafts.field} />
    case "tags":
      return <TagsPage words={words} setup={setup} drafts={drafts.tags} />
    case "blocked":
      return <BlockedPage words={words} />
  }
}
