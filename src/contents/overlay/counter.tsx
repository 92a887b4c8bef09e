import { useLayoutEffect, useRef } from "react"
import type { Limit } from "~shared/limits/channels"
import type { Count } from "~shared/limits/units"
import { Icon } from "~shared/ui/icon"
import { useSurface } from "./surface"
import { useWriting } from "./use-writing"

const units = { utf16: "unit_utf16", points: "unit_points", bytes: "unit_bytes" } as const

/**
 * How much is written, how much is left, or how much is too much. Said aloud at the crossing only, not on each key. Drawn by
 * its state; the numbers in it, which change while one writes, go into the page without another drawing.
 */
export function Counter({ limit }: { limit: Limit }) {
  const { writing, words, announce } = useSurface()
  const { t } = words
  const state = useWriting(writing, ({ count }) => count?.state)
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(state)
  const most = limit.also ? Math.min(limit.limit, limit.also.limit) : limit.limit
  const source = t("count_source", {
    unit: t(units[limit.warn]),
    block: t(units[limit.block]),
    source: limit.source
  })

  useLayoutEffect(() => {
    const said = ({ warn, block, left }: Count): [full: string, brief: string] => {
      if (state === "fine")
        return [t("count_full", { n: warn, limit: most }), t("count_brief", { n: warn, limit: most })]
      // What is held is told in the unit that holds, as the guard tells it.
      const n = state === "over" && block > limit.limit ? block - limit.limit : Math.abs(left)
      return left < 0 || state === "over"
        ? [t("count_over_full", { n }), t("count_over", { n })]
        : [t("count_left_full", { n, limit: most }), t("count_left", { n })]
    }
    let shown: Count | null = null
    const show = () => {
      const { count } = writing.state
      const drawn = button.current
      // Of another state: it is drawn anew, and comes here again.
      if (!count || !drawn || count.state !== state || count === shown) return
      shown = count
      const [full, brief] = said(count)
      const [meter, long, short] = drawn.children as unknown as [HTMLElement, HTMLElement, HTMLElement]
      drawn.title = `${full}. ${source}`
      long.textContent = full
      short.textContent = brief
      if (state === "fine") meter.style.setProperty("--filled", `${Math.min(100, (count.warn / most) * 100)}%`)
      const was = before.current
      before.current = state
      if (was && was !== state && (state !== "fine" || was === "over"))
        announce(state === "fine" ? t("count_fits") : full)
    }
    show()
    return writing.changed(show)
  }, [writing, state, limit, most, source, t, announce])

  if (!state) return null
  return (
    <button ref={button} type="button" className={`count is-${state}`} onClick={() => announce(source)}>
      {state === "fine" ? (
        <span className="meter" aria-hidden="true">
          <span />
        </span>
      ) : (
        <Icon name={state === "over" ? "over" : "alert"} size={14} />
      )}
      <bdi className="full" dir="ltr" />
      <bdi className="brief" dir="ltr" aria-hidden="true" />
    </button>
  )
}
