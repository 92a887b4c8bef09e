import { createContext, useContext } from "react"
import type { CardName, PanelSection } from "~shared/protocol/frame"
import type { ContactId } from "~shared/vocabulary"
import type { Box } from "../page/world"

/** Cards and drawer: what is typed in, each in a frame of ours. */
export interface Frames {
  /**
   * Opens a card beside `at` (null = in the middle of the window). Another one that stood open is shut. Only palette and start
   * may be of no contact.
   */
  open(card: CardName, at: Box | null, contact: ContactId | null): void
  panel: {
    open: boolean
    toggle(): void
    /** Opens it if need be, jumps there, and for notes puts the caret into the field. */
    show(section: PanelSection): void
  }
  /** Shuts the open card; the focus goes back to the console's box. */
  shut(): void
  /** The open card. */
  showing: CardName | null
}

export const FramesContext = createContext<Frames | null>(null)

export function useFrames(): Frames {
  const frames = useContext(FramesContext)
  if (!frames) throw new Error("drawn outside the frames' provider")
  return frames
}
