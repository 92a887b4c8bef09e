import { useLayoutEffect } from "react"
import type { RefusalSaid } from "~shared/protocol/messages"
import type { ConversationWindow } from "~shared/protocol/views"
import type { Action } from "~shared/vocabulary"
import type { Box } from "../page/world"
import { type Hand, type Hands, useHands } from "./hands"
import { useBackToBox, useSurface } from "./surface"
import type { Act } from "./use-acts"
import { useFrames } from "./use-frames"
import { useOnward } from "./use-onward"
import { sayWhen } from "./when"

interface Chat {
  window: ConversationWindow | null
  act: Act
  /** Something is on its way already. */
  still: boolean
  snippets: Hand
  /** After a close the agent is led on (Z0-08). */
  leaves: boolean
}

/** A button that gave way in the row has no place: then what it opens stands at the one it went into. */
export function placeOf(root: ShadowRoot, action: Action): Box | null {
  for (const name of [action, "more"]) {
    const box = root.querySelector(`.bar [data-act="${name}"]`)?.getBoundingClientRect()
    if (box?.width) return box
  }
  return null
}

/** Everything that can be done with the chat in front, and why not. `again` = the promised hour, offered once more. */
export function useChatHands({ window, act, still, snippets, leaves }: Chat): Hands & { again: Hand | null } {
  const { world, root, words } = useSurface()
  const { t } = words
  const frames = useFrames()
  const onward = useOnward()
  const shared = useHands()
  const backToBox = useBackToBox()
  const hands = ((): Hands & { again: Hand | null } => {
    const always: Hands = {
      snippets,
      note: { off: false, run: () => frames.panel.show("notes") },
      drawer: { off: false, run: () => frames.panel.toggle() },
      start: { off: false, run: () => frames.open("start", null, world.scene.chat?.contact ?? null) },
      palette: { off: false, run: () => frames.open("palette", null, world.scene.chat?.contact ?? null) }
    }
    if (!window) return { ...always, again: null }
    const { contact, stage, ordinal, assignee, me, until, promised, unread } = window
    const from = assignee?.id ?? null
    const active = stage === "open" || stage === "scheduled"
    const stops = window.stopped ? t("stopped") : still && t("reason_busy")
    // O7 (C4-09): what nobody has to be available for is asked by itself
    const idle = stops || (window.hold !== null && t("reason_hold"))
    const { blocked } = window
    // C4-25: nothing but the end of it
    const held = idle || (blocked !== null && t("reason_blocked"))
    const need = (fine: boolean, why: string) => held || (!fine && why)
    const then = (done: Promise<boolean>) => void done.then(backToBox)
    const open = (card: "assign" | "schedule" | "close" | "merge") => () =>
      frames.open(card, placeOf(root, card), contact)
    const close = () => {
      if (window.asks !== "none") return open("close")()
      let asked = false
      // What closing asks has just changed, and this page has not heard of it.
      const ask = ({ kind }: RefusalSaid) => {
        asked = kind === "needs-category" || kind === "needs-summary"
        if (asked) open("close")()
        return asked
      }
      const said = leaves ? t("said_of", { name: window.name, said: t("said_closed") }) : t("said_closed")
      void act("conversation.close", { contact, ordinal, note: null }, "close", said, ask).then((done) => {
        if (!asked) backToBox()
        if (done) onward.after(contact, false)
      })
    }
    const schedule = (at: number) =>
      then(
        act(
          "conversation.schedule",
          { contact, ordinal, until: at, from: until },
          "schedule",
          t("state_scheduled", { when: sayWhen(words, at, Date.now()) })
        )
      )
    return {
      ...always,
      again: promised === null || stage !== "open" || blocked ? null : { off: held, run: () => schedule(promised) },
      take: {
        off: need(active, t("reason_none")) || (from === me.id && t("reason_mine")),
        run: () => then(act("conversation.take", { contact, from }, "take", t("said_mine")))
      },
      assign: { off: need(active, t("reason_none")), run: open("assign") },
      schedule: { off: need(active, t("reason_none")), run: open("schedule") },
      resume: {
        off: need(stage === "scheduled", t("reason_not_scheduled")),
        run: () => then(act("conversation.resume", { contact, ordinal }, "resume", t("said_resumed")))
      },
      close: { off: need(active, t("reason_none")), run: close },
      reactivate: {
        off: need(stage === "closed", t("reason_not_closed")),
        run: () => then(act("conversation.reactivate", { contact, ordinal }, "reactivate", t("said_reactivated")))
      },
      new: {
        off: need(!active, t("reason_active")),
        run: () => then(act("conversation.open", { contact }, "open", t("said_opened")))
      },
      "mark-unread": {
        off:
          stops ||
          (blocked && t("reason_blocked")) ||
          (stage !== "open" && t("reason_none")) ||
          (unread && t("reason_unread")),
        run: () => then(act("conversation.mark-unread", { contact }, "mark-unread", t("said_unread")))
      },
      block: { off: held, run: () => then(act("contact.block", { contact }, "block", t("said_blocked"))) },
      unblock: {
        off: idle || (blocked === null && t("reason_not_blocked")),
        run: () => then(act("contact.unblock", { contact }, "unblock", t("said_unblocked")))
      },
      merge: { off: held, run: open("merge") }
    }
  })()

  useLayoutEffect(() => {
    // What a key is offered for in the row comes before what it means elsewhere: one key keeps the promise again.
    const { again, ...rest } = hands
    shared.current = { ...shared.current, ...rest, ...(again && { schedule: again }) }
  })
  useLayoutEffect(
    () => () => {
      shared.current = shared.current.undo ? { undo: shared.current.undo } : {}
    },
    [shared]
  )
  return hands
}
