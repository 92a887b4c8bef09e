import { type MouseEvent, useEffect, useRef } from "react"
import { variableTitle } from "~shared/i18n/variables"
import type { Limit } from "~shared/limits/channels"
import { type Count, judge, plainLines, tally } from "~shared/limits/units"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Rendered } from "~shared/template/render"
import type { Box } from "../page/world"
import { send } from "~shared/protocol/send"
import { Float } from "./float"
import { useSurface } from "./surface"
import type { Picker } from "./use-picker"

/** The focus stays in the console's box: that is where one types what is looked for. */
const stay = (event: MouseEvent) => event.preventDefault()

interface PickerCardProps {
  picker: Picker & { open: NonNullable<Picker["open"]> }
  over: Box
  /** Why nothing can be inserted here (C4-05). */
  off: string | false
  count: Count | null
  limit: Limit | null
}

/** The snippets that fit what is typed, and the chosen one as it would be written. */
export function PickerCard({ picker, over, off, count, limit }: PickerCardProps) {
  const { words } = useSurface()
  const { t } = words
  const { text, list, chosen } = picker.open
  const list$ = useRef<HTMLDivElement>(null)
  const snippet = list[chosen]
  const rendered = snippet && picker.rendered(snippet)
  useEffect(() => {
    list$.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [chosen, text])

  return (
    <Float over={over} className="picker">
      {/* biome-ignore lint: presses must not take the focus out of the box */}
      <div className="picker-in" onMouseDown={stay}>
        <div className="picker-head">
          <Icon name="snippets" />
          {text && <bdi className="picker-asked">{text}</bdi>}
          <span className="picker-hint">{t("snippets_hint")}</span>
        </div>
        {off ? (
          <p className="picker-off">
            <Icon name="refused" />
            {off}
          </p>
        ) : list.length === 0 ? (
          <p className="picker-off">
            {text ? t("snippets_no_match", { text }) : t("snippets_none")}
            {!text && <Button label={t("act_options")} onClick={() => void send("options.show", {})} />}
          </p>
        ) : (
          <div className="picker-body">
            <div ref={list$} className="picker-list" role="listbox" aria-label={t("snippets_label")}>
              {list.map((one, at) => (
                <div
                  key={one.id}
                  role="option"
                  aria-selected={at === chosen}
                  className="picker-one"
                  onPointerMove={() => picker.choose(at)}
                  onClick={() => picker.insert(one)}
                >
                  <span className="picker-title">
                    <bdi>{one.title || one.shortcut}</bdi>
                  </span>
                  <span className="picker-shortcut">
                    <bdi>{picker.prefix + one.shortcut}</bdi>
                  </span>
                </div>
              ))}
            </div>
            <div className="picker-shows">
              {rendered && <Preview rendered={rendered} />}
              {rendered?.holes[0] && (
                <p className="picker-hole">
                  <Icon name="refused" />
                  {t("snippet_hole", { field: variableTitle(words, rendered.holes[0]) })}
                </p>
              )}
            </div>
          </div>
        )}
        <div className="picker-foot">
          <span className="picker-keys" aria-hidden="true">
            <kbd className="key">↑</kbd>
            <kbd className="key">↓</kbd>
            <span>{t("key_choose")}</span>
            <kbd className="key">↵</kbd>
            <span>{t("key_insert")}</span>
            <kbd className="key">esc</kbd>
            <span>{t("key_back")}</span>
          </span>
          {rendered && !off && count && limit && (
            <Fits text={rendered.text} typed={picker.open.typed} count={count} limit={limit} />
          )}
        </div>
      </div>
    </Float>
  )
}

/** Exactly what would be inserted; what comes from the contact or the agent is marked, and so is what is missing. */
function Preview({ rendered }: { rendered: Rendered }) {
  const { words } = useSurface()
  return (
    <p className="picker-text" dir="auto">
      {rendered.pieces.map((piece, at) =>
        "text" in piece ? (
          piece.text
        ) : "value" in piece ? (
          <mark key={at}>{piece.value}</mark>
        ) : (
          <mark key={at} className="is-hole">
            {variableTitle(words, piece.hole)}
          </mark>
        )
      )}
    </p>
  )
}

/** How long the message would be with it. */
function Fits({ text, typed, count, limit }: { text: string; typed: number; count: Count; limit: Limit }) {
  const { t } = useSurface().words
  const alone = judge(tally(plainLines(text)), limit)
  const n = Math.max(0, count.warn - typed) + alone.warn
  const over = Math.max(0, count.block - typed) + alone.block > limit.limit
  return (
    <bdi className={over ? "picker-fits is-over" : "picker-fits"} dir="ltr">
      {t("count_full", { n, limit: limit.limit })}
    </bdi>
  )
}
