import type { Action } from "~shared/vocabulary"
import type { Key, Words } from "./words"

const named: Record<Action, Key> = {
  take: "do_take",
  assign: "do_assign",
  schedule: "do_schedule",
  resume: "do_resume",
  close: "do_close",
  reactivate: "do_reactivate",
  new: "do_new",
  "mark-unread": "do_mark_unread",
  block: "do_block",
  unblock: "do_unblock",
  merge: "do_merge",
  start: "do_start",
  undo: "do_undo",
  snippets: "do_snippets",
  note: "do_note",
  drawer: "do_drawer",
  palette: "do_palette"
}

/** What an action is called, the same in palette, tooltips and settings. */
export const actionName = (words: Words, action: Action): string => words.t(named[action])
