import type { Certainty, Instant } from "~shared/vocabulary"

/** How long a gesture may wait for its message. */
const patience = 10_000
/** How long after it changed, at the most, a chat is seen to have changed. */
const moment = 700

/**
 * `box` = Enter or the send button with text in the console's box, `place` = a press where sending is possible,
 * `dialog` = the same in a dialog: its message may appear in another chat (forwarding).
 */
export type GestureKind = "box" | "place" | "dialog"

interface Gesture {
  at: Instant
  until: Instant
  kind: GestureKind
  /** Of a box: it was seen empty afterwards, so the text went out. */
  emptied: boolean
}

/** Which own messages are this agent's: each gesture here vouches for what appears after it. Pure. */
export interface Gestures {
  note(kind: GestureKind, at: Instant): void
  /** The box is empty now: the last press in it has sent. Earlier ones that did not empty it only made a line. */
  emptied(): void
  /** Something is still on its way (recording, uploading): gestures stay good. */
  extend(now: Instant): void
  /** A new own message. A text in the box makes one message, so its gesture is used up. */
  claim(seenAt: Instant): Certainty | undefined
  /** A press where nothing is sent: another chat may come to the front by it. */
  left(at: Instant): void
  /**
   * Another chat is in front: what was pressed in a dialog can still appear, and what was pressed since the chat changed,
   * for it is seen to have changed a moment later only.
   */
  moved(now: Instant): void
  /** A press in the box whose text may go out at any moment: an own message that appears now should wait for that. */
  undecided(now: Instant): boolean
  /** Is anything waiting for its message? */
  waiting(now: Instant): boolean
}

export function createGestures(): Gestures {
  let noted: Gesture[] = []
  let leftAt = 0
  const good = (now: Instant) => (gesture: Gesture) => gesture.at <= now && now <= gesture.until
  return {
    note(kind, at) {
      noted = [...noted.filter(good(at)), { kind, at, until: at + patience, emptied: false }].slice(-20)
    },
    emptied() {
      const last = noted.findLast(({ kind, emptied }) => kind === "box" && !emptied)
      if (last) last.emptied = true
      noted = noted.filter(({ kind, emptied }) => kind !== "box" || emptied)
    },
    extend(now) {
      for (const gesture of noted) if (good(now)(gesture) && gesture.kind !== "box") gesture.until = now + patience
    },
    claim(seenAt) {
      const box = noted.findIndex((gesture) => gesture.emptied && good(seenAt)(gesture))
      if (box >= 0) {
        noted.splice(box, 1)
        return "certain"
      }
      return noted.some((gesture) => gesture.kind !== "box" && good(seenAt)(gesture)) ? "probable" : undefined
    },
    left(at) {
      leftAt = at
    },
    moved(now) {
      noted = noted.filter(({ kind, at }) => kind === "dialog" || (at > leftAt && at > now - moment))
    },
    undecided: (now) => noted.some(({ kind, emptied, at }) => kind === "box" && !emptied && now - at < moment),
    waiting: (now) => noted.some(good(now))
  }
}
