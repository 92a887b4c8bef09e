import type { Words } from "~shared/i18n/words"
import type { Teammate } from "~shared/protocol/views"
import { ask } from "./ask"
import { Removal } from "./removal"

interface MemberRemovalProps {
  words: Words
  member: Teammate
  onDone: (said?: string) => void
}

/** Asks before a member is taken out of the team. */
export function MemberRemoval({ words, member, onDone }: MemberRemovalProps) {
  const { t } = words
  const name = member.name || t("default_name")
  return (
    <Removal
      words={words}
      title={t("member_remove_title", { name })}
      act={t("act_remove")}
      remove={() => ask(words, "member.remove", { id: member.id })}
      onDone={(removed) => onDone(removed ? t("member_removed", { name }) : undefined)}
    >
      {member.open > 0 && <>{t("member_remove_open", { n: member.open })} </>}
      {t("member_remove_body")}
    </Removal>
  )
}
