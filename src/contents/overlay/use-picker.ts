import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { variableTitle } from "~shared/i18n/variables"
import type { ConversationWindow, DeskWindow, Snippet } from "~shared/protocol/views"
import type { Rendered } from "~shared/template/render"
import { exactly, indexed, matching, written } from "./snippets"
import { headerName } from "../page/read"
import { useSurface } from "./surface"
import { useClash, type Clash } from "./use-clash"
import { useWriting } from "./use-writing"

export interface Picker {
  /** null = shut. */
  /** What opens it by typing. */
  prefix: string
  open: {
    /** What is looked for, with the prefix it was typed with. */
    text: string
    /** UTF-16 units in the box that give way to the chosen one. */
    typed: number
    list: Snippet[]
    chosen: number
  } | null
  clash: Clash["met"]
  rendered(snippet: Snippet): Rendered
  choose(at: number): void
  insert(snippet: Snippet): void
  /** By button or key: opens without a prefix, or shuts. */
  toggle(): void
}

/** What went wrong with an insertion; `copy` = the text, where it can still be used by hand. */
export interface Failed {
  said: string
  copy: string | null
}

interface Given {
  window: ConversationWindow | null
  desk: DeskWindow | null
  /** Why not here (C4-05). */
  off: string | false
  onFail(failed: Failed | null): void
}

/** The list of snippets over the box: opened by the prefix or the button, driven by the keys one types with. */
export function usePicker({ window, desk, off, onFail }: Given): Picker {
  const { world, writing, words, announce } = useSurface()
  const { t } = words
  const query = useWriting(writing, (state) => state.query)
  const prefix = desk?.prefix ?? "/"
  const [dismissed, setDismissed] = useState(false)
  const [chosen, setChosen] = useState(0)
  const all = useMemo(() => indexed(desk?.snippets ?? []), [desk?.snippets])
  const asked = query !== null && query.length === query.text.length
  const clash = useClash(world, prefix, query !== null && !asked)
  const list = useMemo(() => (query ? matching(all, query.text) : []), [all, query])
  // Opened by hand it also says that there is nothing; typed text that means nothing to us is just text.
  const shown = query !== null && !dismissed && !clash.up && !world.scene.covered && (asked || list.length > 0)

  useEffect(() => writing.setPrefix(prefix), [writing, prefix])
  useEffect(() => setChosen(0), [query?.text])
  useEffect(() => {
    if (query === null) setDismissed(false)
  }, [query])

  /** Asked at a press, when the page may show another chat than was drawn last: what is known of that one is nothing to write here. */
  const inFront = () => {
    const { chat } = world.scene
    if (!chat || headerName(world.recipe) !== chat.shown) return null
    return window?.contact === chat.contact ? window : chat
  }
  const rendered = (snippet: Snippet) => written(snippet, inFront(), desk?.me ?? null)
  const insert = async (snippet: Snippet) => {
    const { text, holes } = rendered(snippet)
    const [hole] = holes
    if (hole) return announce(t("snippet_hole", { field: variableTitle(words, hole) }))
    onFail(null)
    const inserted = await writing.insert(text, true)
    if (inserted.ok) announce(t("snippet_inserted"))
    else if (inserted.why === "mismatch") onFail({ said: t("snippet_failed"), copy: text })
    else onFail({ said: t("snippet_moved"), copy: null })
  }
  const shut = () => {
    writing.ask(false)
    setDismissed(true)
  }

  /** Reads the newest query: keys may come faster than this is drawn. */
  const onKey = (event: KeyboardEvent): boolean => {
    const now = writing.state.query
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event
    if (!now || dismissed || clash.up || world.scene.covered || ctrlKey || altKey || metaKey) return false
    const open = now.length === now.text.length
    const exact = !off && !open && !shiftKey && (key === " " || key === "Tab") && exactly(all, now.text)
    if (exact) {
      void insert(exact)
      return true
    }
    const found = matching(all, now.text)
    if (!open && !found.length) return false
    if (key === "Escape") {
      shut()
      return true
    }
    if (off || !found.length) {
      // It goes out as it is; whatever is written then is looked for no longer.
      if (key === "Enter" && open) writing.ask(false)
      return false
    }
    const at = now.text === query?.text ? Math.min(chosen, found.length - 1) : 0
    if (key === "ArrowDown" || key === "ArrowUp") {
      const next = (at + (key === "ArrowDown" ? 1 : found.length - 1)) % found.length
      setChosen(next)
      announce(found[next]?.title ?? "")
      return true
    }
    const one = found[at]
    if ((key !== "Enter" && key !== "Tab") || shiftKey || !one) return false
    void insert(one)
    return true
  }
  const latest = useRef(onKey)
  useLayoutEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    writing.keys = (event) => latest.current(event)
    return () => {
      writing.keys = null
    }
  }, [writing])

  const count = list.length
  useEffect(() => {
    if (shown && !off) announce(t("snippets_found", { n: count }))
  }, [shown, off, count, announce, t])

  return {
    prefix,
    open: shown
      ? {
          text: asked ? query.text : prefix + query.text,
          typed: query.length,
          list,
          chosen: Math.min(chosen, Math.max(0, count - 1))
        }
      : null,
    clash: clash.met,
    rendered,
    choose: setChosen,
    insert: (snippet) => void insert(snippet),
    toggle() {
      if (shown) return shut()
      setDismissed(false)
      world.focusBox()
      writing.ask(true)
    }
  }
}
