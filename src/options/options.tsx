import { useState, useSyncExternalStore } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import { usePageWords } from "~shared/i18n/use-page-words"
import { useView } from "~shared/protocol/use-view"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { Guarded } from "~shared/ui/guarded"
import type { Language } from "~shared/vocabulary"
import { BlockedPage } from "./blocked/blocked"
import { ClosingPage } from "./closing/closing"
import { useAsksToLeave, useDraft, useDraftOfEach } from "./draft"
import type { FieldDraft } from "./fields/field-form"
import { FieldsPage } from "./fields/fields"
import { KeysPage } from "./keys/keys"
import { type Chosen, LibraryPage } from "./library/library"
import type { FileDraft } from "./library/rename-sheet"
import type { MemberDraft } from "./members/member-form"
import { Members } from "./members/members"
import type { TeamDraft } from "./members/team-form"
import type { InboxDraft } from "./inboxes/draft"
import { InboxesPage } from "./inboxes/inboxes"
import { Nav, type Page, pages, titleOf } from "./nav"
import { Profile } from "./profile"
import type { PhrasesDraft } from "./rules/bot-phrases"
import { RulesPage } from "./rules/rules"
import type { Written } from "./rules/written"
import type { SnippetDraft } from "./snippets/check"
import { Snippets } from "./snippets/snippets"
import { TagsPage } from "./tags/tags"

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
function useUnsaved() {
  const profile = useDraft<ProfileDraft>("profile")
  const rules = useDraft<Written>("rules")
  const phrases = useDraft<PhrasesDraft>("phrases")
  const members = useDraftOfEach<MemberDraft>("members")
  const teams = useDraftOfEach<TeamDraft>("teams")
  const inboxes = useDraftOfEach<InboxDraft>("inboxes")
  const snippets = useDraftOfEach<SnippetDraft>("snippets")
  const files = useDraftOfEach<FileDraft>("files")
  // The browser lets no page keep a file that was chosen: it is there as long as the page is.
  const chosen = useState<Chosen | null>(null)
  useAsksToLeave(chosen[0] !== null)
  const categories = useDraftOfEach<string>("categories")
  const fields = useDraftOfEach<FieldDraft>("fields")
  const tags = useDraftOfEach<string>("tags")
  return { profile, rules, phrases, members, teams, inboxes, snippets, files, chosen, categories, fields, tags }
}

/** Where each lies. */
const draftsOf: Partial<Record<Page, (keyof ReturnType<typeof useUnsaved>)[]>> = {
  profile: ["profile"],
  rules: ["rules", "phrases"],
  members: ["members", "teams"],
  inboxes: ["inboxes"],
  snippets: ["snippets"],
  library: ["files", "chosen"],
  closing: ["categories"],
  fields: ["fields"],
  tags: ["tags"]
}

export function Options() {
  const { data: setup, failure } = useView("setup", {}, window)
  const words = usePageWords(setup?.language)
  const { t } = words
  const page = useSyncExternalStore(onHash, pageNow)
  const drafts = useUnsaved()
  const unsaved = new Set(pages.filter((one) => draftsOf[one]?.some((name) => drafts[name][0] !== null)))
  return (
    <div className="options">
      <Guarded surface="options-nav" words={words}>
        <Nav words={words} page={page} unsaved={unsaved} />
      </Guarded>
      <main className={page === "snippets" ? "is-tall" : undefined}>
        {setup ? (
          <Guarded surface="options-page" words={words} resetKey={page}>
            <OpenPage page={page} setup={setup} words={words} drafts={drafts} />
          </Guarded>
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
  drafts: ReturnType<typeof useUnsaved>
}

function OpenPage({ page, setup, words, drafts }: OpenPageProps) {
  switch (page) {
    case "profile":
      return <Profile words={words} setup={setup} draft={drafts.profile} />
    case "keys":
      return <KeysPage words={words} setup={setup} />
    case "members":
      return <Members words={words} setup={setup} drafts={drafts.members} teams={drafts.teams} />
    case "rules":
      return <RulesPage words={words} setup={setup} draft={drafts.rules} phrases={drafts.phrases} />
    case "inboxes":
      return <InboxesPage words={words} setup={setup} drafts={drafts.inboxes} />
    case "snippets":
      return <Snippets words={words} setup={setup} drafts={drafts.snippets} />
    case "library":
      return <LibraryPage words={words} setup={setup} drafts={drafts.files} picked={drafts.chosen} />
    case "closing":
      return <ClosingPage words={words} setup={setup} drafts={drafts.categories} />
    case "fields":
      return <FieldsPage words={words} setup={setup} drafts={drafts.fields} />
    case "tags":
      return <TagsPage words={words} setup={setup} drafts={drafts.tags} />
    case "blocked":
      return <BlockedPage words={words} />
  }
}
