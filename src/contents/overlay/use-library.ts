import { useCallback, useRef, useState } from "react"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { LibraryFile } from "~shared/protocol/library-window"
import { headerName } from "../page/read"
import { attach } from "./library-attach"
import { bring, download } from "./library-bytes"
import { useBackToBox, useSurface } from "./surface"

/** Why a file did not come into the console, and what can be done with it instead. */
export interface LibraryTrouble {
  said: string
  /** Saves the file on the computer; null when there is nothing to save. */
  save: (() => void) | null
}

export interface Library {
  /** The file that is on its way, by name. */
  busy: string | null
  trouble: LibraryTrouble | null
  hand(file: LibraryFile): void
  forget(): void
}

/** Hands a prepared file to the console (C4-20): it shows it, the agent sends it. */
export function useLibrary(): Library {
  const { world, words, announce } = useSurface()
  const backToBox = useBackToBox()
  const [busy, setBusy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null)
  const still = useRef(false)
  const forget = useCallback(() => setTrouble(null), [])

  const hand = async (one: LibraryFile) => {
    const { t } = words
    if (still.current) return
    still.current = true
    const { name } = one
    const { recipe } = world
    const front = () => `${world.scene.chat?.contact ?? ""}|${headerName(recipe) ?? ""}`
    const before = front()
    const fail = (said: string, save: LibraryTrouble["save"] = null) => setTrouble({ said, save })
    setTrouble(null)
    setBusy(name)
    announce(t("files_busy", { name }))
    try {
      const brought = await bring(one)
      if (!brought.ok) {
        const { failure } = brought
        return fail(
          failure === "gone" ? sayRefusal(words, { kind: "file-gone" }, Date.now()) : sayFailure(words, failure)
        )
      }
      const { file } = brought
      const ended = await attach(recipe, file, () => front() === before)
      if (ended === "shown") announce(t("files_shown", { name }))
      else if (ended === "unseen") fail(t("files_unseen", { name }), () => download(file))
      else fail(t(ended === "moved" ? "files_moved" : "files_waiting"))
      if (ended !== "shown") backToBox()
    } finally {
      still.current = false
      setBusy(null)
    }
  }
  return { busy, trouble, hand: (file) => void hand(file), forget }
}
