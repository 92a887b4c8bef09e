import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { Teammate } from "~shared/protocol/views"
import { ask } from "../ask"
import { Removal } from "../removal"

interface MemberRemovalProps {
  words: Words
  member: Teammate
  /** Conversations that are open or scheduled with this member. */
  held: number
  onDone: (left: "stay" | "release" | null) => void
}

const ways = [
  { value: "stay", title: "member_leave_stay", line: "member_leave_stay_line" },
  { value: "release", title: "member_leave_release", line: "member_leave_release_line" }
] as const

/** Asks before a member is taken out of the team, and what becomes of what the member has. */
export function MemberRemoval({ words, member, held, onDone }: MemberRemovalProps) {
  const { t } = words
  const [way, setWay] = useState<"stay" | "release">("release")
  const name = member.name || t("default_name")
  const release = held > 0 && way === "release"
  return (
    <Removal
      words={words}
      title={t("member_leave_title", { name })}
      act={t("act_remove")}
      remove={() => ask(words, "member.remove", { id: member.id, release })}
      onDone={(removed) => onDone(removed ? (release ? "release" : "stay") : null)}
      choice={
        held > 0 && (
          <fieldset className="checks">
            <legend>{t("member_leave_what", { n: held })}</legend>
            {ways.map(({ value, title, line }) => (
              <label key={value} className="leave-way">
                <input type="radio" name="leave" checked={way === value} onChange={() => setWay(value)} />
                <span>
                  {t(title)}
                  <small>{t(line)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )
      }
    >
      {t("member_remove_body")}
    </Removal>
  )
}
