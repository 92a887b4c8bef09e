import { useCallback, useEffect, useRef, useState } from "react"
import type { DeskWindow } from "~shared/protocol/views"
import type { Waits } from "../writing/guard"
import { GuardCard } from "./guard-card"
import { GuardedPart } from "./guarded-part"
import type { Hands } from "./hands"
import { LibraryCard } from "./library-card"
import { NoticeCard } from "./notice-card"
import { PickerCard } from "./picker-card"
import { useRecording } from "./recording"
import { Strip } from "./strip"
import { TellCard } from "./tell-card"
import { useSurface } from "./surface"
import { useLibrary } from "./use-library"
import type { Failed, Picker } from "./use-picker"
import { usePlaces } from "./use-strip"
import { useTold } from "./use-told"
import { useWriting } from "./use-writing"

interface MessageProps {
  desk: DeskWindow | null
  hands: Hands
  picker: Picker
  failed: Failed | null
  /** What an answer waits for. */
  waits: Waits | null
  onFail(failed: Failed | null): void
}

/** Around the console's box: the strip under it, and over it the one thing that is asked or offered now. */
export function Message({ desk, hands, picker, failed, waits, onFail }: MessageProps) {
  const { world, writing, words, announce } = useSurface()
  const { scene } = world
  const held = useWriting(writing, (state) => state.held)
  const library = useLibrary()
  const recording = useRecording()
  const { told, forget } = useTold(desk)
  const known = scene.chat !== null || scene.why === "ambiguous" || scene.why === "unknown"
  const { strip, footer } = usePlaces(world, known && !scene.blind)
  // Armed for this very text: another one is held again, and the sentence would lie.
  const [armed, setArmed] = useState<number | null>(null)
  const stands = useWriting(writing, ({ count }) => armed !== null && count?.block === armed)
  useEffect(() => {
    if (!stands) setArmed(null)
  }, [stands])
  const gone = useCallback(() => onFail(null), [onFail])
  const free = useCallback(() => {
    setArmed(writing.state.count?.block ?? null)
    announce(words.t("limit_armed"))
  }, [writing, announce, words])
  const sendAnyway = () => {
    writing.sendAnyway()
    free()
  }
  // What it waited for has come, by this card or elsewhere: now the same press sends it.
  const was = useRef(held)
  useEffect(() => {
    const before = was.current
    was.current = held
    if (before && "waits" in before && !held && waits === null) free()
  }, [held, waits, free])
  if (scene.covered) return null
  const { t } = words
  const { open } = picker
  const admins = new Intl.ListFormat(words.locale, { type: "disjunction" }).format(desk?.admins ?? [])
  return (
    <>
      {strip && !scene.blind && (
        <GuardedPart surface="composer" box={strip} resetKey={scene.chat?.contact}>
          <Strip
            box={strip}
            hands={hands}
            library={library}
            recording={recording}
            limit={writing.limit}
            picking={open !== null}
            clash={picker.clash}
            armed={armed !== null}
          />
        </GuardedPart>
      )}
      {footer && held && <GuardCard over={footer} held={held} take={hands.take} onSendAnyway={sendAnyway} />}
      {footer && !held && open && (
        <PickerCard
          picker={{ ...picker, open }}
          over={footer}
          off={hands.snippets?.off ?? false}
          count={writing.state.count}
          limit={writing.limit}
        />
      )}
      {footer && !held && !open && failed && <NoticeCard failed={failed} over={footer} onGone={gone} />}
      {footer && !held && !open && !failed && library.trouble && (
        <LibraryCard trouble={library.trouble} over={footer} onGone={library.forget} />
      )}
      {told && (
        <TellCard
          key={told}
          over={footer}
          icon={told === "delete" ? "private" : "muted"}
          title={t(told === "delete" ? "delete_title" : "mic_title")}
          body={
            told === "microphone"
              ? t("mic_body")
              : admins
                ? t("delete_body", { names: admins })
                : t("delete_body_plain")
          }
          held={told === "delete"}
          onGone={forget}
        />
      )}
    </>
  )
}
