import type { Words } from "~shared/i18n/words"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { Toast } from "~shared/ui/toast"
import type { Deeds } from "./use-deeds"

/** Nothing to undo: as long as it takes to read. */
const plain = 6

/** How the last deed ended: what was done, with its way back, and by name what was not. */
export function Outcome({ words: { t }, deeds }: { words: Words; deeds: Deeds }) {
  const { said, wrong, undo } = deeds
  return (
    <div className="outcome">
      <div role="status">
        {wrong && (
          <div className="wrong">
            <Icon name="refused" />
            <div>
              <bdi>{wrong.title}</bdi>
              {wrong.lines.length > 0 && (
                // Reached by Tab: a list that scrolls must be, to be read without a pointer.
                <ul tabIndex={0} aria-label={wrong.title}>
                  {wrong.lines.map(({ name, why }, at) => (
                    <li key={at}>
                      <bdi>{name}</bdi>: <bdi>{why}</bdi>
                    </li>
                  ))}
                </ul>
              )}
              {wrong.partly.length > 0 && (
                <button type="button" className="link" onClick={() => void undo(wrong.partly, true)}>
                  {t("act_undo_partly")}
                </button>
              )}
            </div>
            <Button icon="x" bare label={t("act_dismiss")} onClick={deeds.dismiss} />
          </div>
        )}
      </div>
      {said && (
        <Toast
          key={said.id}
          text={said.text}
          undo={said.ways.length > 0 ? { label: t("act_undo"), onUndo: () => void undo(said.ways) } : undefined}
          seconds={said.ways.length > 0 ? undefined : plain}
          onGone={deeds.gone}
        />
      )}
    </div>
  )
}
