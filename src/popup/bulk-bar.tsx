import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Run } from "./use-deeds"

export type BulkAct = "assign" | "schedule" | "close" | "release"

interface BulkBarProps {
  words: Words
  marked: number
  /** How many can be marked: those that are shown. */
  shown: number
  busy: boolean
  /** Why I can do nothing now (O7). */
  hold: string | false
  onAll: () => void
  onNone: () => void
  onLeave: () => void
  act: (what: BulkAct) => void
}

/** What is done to all that are marked, while rows are being marked. */
export function BulkBar({
  words: { t, number },
  marked,
  shown,
  busy,
  hold,
  onAll,
  onNone,
  onLeave,
  act
}: BulkBarProps) {
  const off = busy || hold || (marked === 0 && t("bulk_none"))
  const all = marked >= shown && shown > 0
  return (
    <div className="bulk" role="group" aria-label={t("bulk_label")}>
      <div className="bulk-line">
        <button
          type="button"
          role="checkbox"
          className="bulk-all"
          aria-checked={all ? true : marked > 0 ? "mixed" : false}
          aria-keyshortcuts="Control+A"
          onClick={all ? onNone : onAll}
        >
          <span className="mark-box">
            {all ? <Icon name="check" size={14} /> : marked > 0 && <span className="mark-some" />}
          </span>
          {t("bulk_all")} <span className="bulk-count">{number(shown)}</span>
        </button>
        <strong aria-live="polite">{t("bulk_marked", { n: marked })}</strong>
        <Button icon="x" bare label={t("bulk_leave")} aria-keyshortcuts="Escape" onClick={onLeave} />
      </div>
      <div className="bulk-line">
        <Button icon="assign" look="outlined" label={t("act_assign")} off={off} onClick={() => act("assign")} />
        <Button icon="schedule" look="outlined" label={t("act_schedule")} off={off} onClick={() => act("schedule")} />
        <Button icon="close" look="outlined" label={t("act_close")} off={off} onClick={() => act("close")} />
        <Button
          icon="unassign"
          look="outlined"
          bare
          label={t("act_unassign")}
          off={off}
          onClick={() => act("release")}
        />
      </div>
    </div>
  )
}

/** How far a long act has come, and the way to stop it. */
export function BulkRun({ words: { t, number }, run, onStop }: { words: Words; run: Run; onStop: () => void }) {
  const [at, of] = [number(run.at), number(run.of)]
  return (
    <div className="bulk bulk-run">
      <progress value={run.at} max={run.of} aria-label={t("bulk_progress")} aria-valuetext={`${at} / ${of}`} />
      <span dir="ltr">
        {at} / {of}
      </span>
      <Button icon="x" look="outlined" label={t("act_stop")} onClick={onStop} />
    </div>
  )
}
