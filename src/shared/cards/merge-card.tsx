import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { ContactId } from "~shared/vocabulary"
import { Finder, type Line } from "./finder"
import { type Trouble, TroubleLine } from "./trouble"

/** One of the two. */
export interface Mergeable {
  contact: ContactId
  name: string
  /** Console, account and number, as they are told apart. */
  where: string
  /** Something is open with it. */
  active: boolean
  blocked: boolean
}

export interface MergeCardProps {
  words: Words
  own: Mergeable
  /** Of the same number, and found for the text of `onQuery`. */
  same: Mergeable[]
  found: Mergeable[]
  busy: boolean
  trouble: Trouble | null
  onQuery: (text: string) => void
  /** Makes `other` part of `keep`. */
  onMerge: (keep: Mergeable, other: Mergeable) => void
  onCancel: () => void
}

/** Merges two contacts (R2-24): first with whom, then what becomes of both, before anything is done. */
export function MergeCard({ words, own, same, found, busy, trouble, onQuery, onMerge, onCancel }: MergeCardProps) {
  const { t } = words
  const [query, setQuery] = useState("")
  const [pair, setPair] = useState<[keep: Mergeable, other: Mergeable] | null>(null)

  if (pair) {
    const [keep, other] = pair
    return (
      <form
        className="tn-card tn-merge"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onMerge(keep, other)
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return
          event.preventDefault()
          setPair(null)
        }}
      >
        <h2>{t("do_merge")}</h2>
        <dl className="tn-merge-pair">
          <One role={t("merge_keeps")} one={keep} />
          <One role={t("merge_joins")} one={other} />
        </dl>
        <p>{t("merge_body", { name: keep.name })}</p>
        <p className="tn-merge-closes">
          <Icon name={other.active ? "close" : "check"} />
          {other.active ? t("merge_closes", { name: other.name }) : t("merge_closes_none")}
        </p>
        <TroubleLine words={words} trouble={trouble} />
        <div className="tn-card-foot">
          <Button
            className="tn-merge-swap"
            icon="order"
            label={t("merge_swap")}
            onClick={() => setPair([other, keep])}
          />
          <Button label={t("act_back")} onClick={() => setPair(null)} />
          <Button type="submit" look="solid" label={t("merge_do")} off={busy} autoFocus />
        </div>
      </form>
    )
  }
  const line = (one: Mergeable): Line => ({
    id: one.contact,
    picture: <Icon name="member" />,
    label: one.name,
    beside: one.where,
    ...(one.blocked && { off: t("reason_blocked") }),
    pick: () => setPair([own, one])
  })
  return (
    <div className="tn-card tn-merge">
      <Finder
        words={words}
        label={t("merge_find")}
        placeholder={t("merge_find")}
        query={query}
        groups={[
          { head: t("merge_same"), lines: same.map(line) },
          { head: t("merge_found"), lines: found.map(line) }
        ]}
        busy={busy}
        none={query.trim() === "" ? t("merge_ask") : undefined}
        onQuery={(text) => {
          setQuery(text)
          onQuery(text)
        }}
        onCancel={onCancel}
      />
      <TroubleLine words={words} trouble={trouble} />
    </div>
  )
}

const One = ({ role, one }: { role: string; one: Mergeable }) => (
  <div>
    <dt>{role}</dt>
    <dd>
      <bdi>{one.name}</bdi>
      <bdi className="tn-merge-where">{one.where}</bdi>
    </dd>
  </div>
)
