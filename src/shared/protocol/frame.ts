import type { Action, ContactId, Language } from "~shared/vocabulary"

/**
 * What overlay and frames say to each other, over one MessageChannel each. A frame is a page of ours (tabs/drawer.html) in an
 * iframe in the closed root: whatever is typed is typed there. Nothing that was typed goes over the channel.
 */

/** What floats over the console and is shut again. */
export type CardName = "close" | "schedule" | "assign" | "merge" | "start" | "palette"
/** Where the drawer's icons jump to. */
export const panelSections = ["card", "notes", "feed", "past", "attachments"] as const
export type PanelSection = (typeof panelSections)[number]

/** What a frame is to show, whole each time. */
export interface Show {
  /** null = nothing for now: the frame is kept for the next time. */
  show: CardName | "panel" | null
  /** Of a card only palette and start may have none: no chat is in front. */
  contact: ContactId | null
  dark: boolean
  rtl: boolean
  language: Language
  /** Jump there. */
  section: PanelSection | null
  /** Grows with each opening and each jump: a card begins anew, a panel jumps once. */
  turn: number
}

/** Something was done in a frame: what is said of it, and by what name it can be undone. */
export interface Acted {
  contact: ContactId
  name: string
  said: string
  /** What is said once the platform has it; absent when nothing is awaited. */
  then?: string
  undo: string | null
  /** It was closed; `asked` = and the next one is to be opened, whatever the response mode. */
  closed?: { asked: boolean }
}

export type FromFrame =
  /** It is drawn, and so high (CSS pixels); `turn` = of which opening. */
  | { tell: "size"; height: number; turn: number }
  /** `escape` = left without doing anything. */
  | { tell: "shut"; how: "escape" | "done" }
  | { tell: "acted"; acted: Acted }
  /** A key of ours was pressed in here, or the palette chose. */
  | { tell: "do"; action: Action }
  /** The palette chose a place of the drawer. */
  | { tell: "section"; section: PanelSection }
  | { tell: "focus-box" }
  /** Tab went past the last place in here (1), or before the first (-1). */
  | { tell: "leave"; by: 1 | -1 }
  /** One is in a text field now: the console may not take the focus by itself. */
  | { tell: "writing"; on: boolean }
  /** The person asked to load the tab anew. */
  | { tell: "reload" }
