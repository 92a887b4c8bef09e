import { type FormEvent, useEffect, useMemo, useRef, useState } from "react"
import { sayBytes } from "~shared/i18n/bytes"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import { fileLimit, kindOf, partsOf } from "~shared/library"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Segmented } from "~shared/ui/segmented"
import { Field } from "../field"
import { Sheet } from "../sheet"
import { StickerChecks } from "./sticker-checks"
import { useChecked } from "./use-checked"

interface FileSheetProps {
  words: Words
  file: File
  /** Chosen together with this one, and still to come. */
  more: number
  /** It was chosen to be looked at as a sticker. */
  checking: boolean
  /** Why it cannot be kept; false when it can. */
  off: string | false
  /** What was typed of its name before. */
  typed: string | undefined
  /** With its name when it was kept. */
  onDone: (kept?: string) => void
  /** Left by Escape with a name typed: it waits with that. */
  onAside: (typed: string) => void
}

const freshId = () => crypto.randomUUID().replaceAll("-", "")

/** A file that was just chosen: what it is, what a sticker would need, and how it is to be called. */
export function FileSheet({ words, file, more, checking, off, typed, onDone, onAside }: FileSheetProps) {
  const { t } = words
  const parts = partsOf(file.name)
  const plain = kindOf(file.type)
  const checked = useChecked(file)
  const [name, setName] = useState(typed ?? parts.name)
  const [picked, setPicked] = useState<"sticker" | "image" | null>(checking ? "sticker" : null)
  const [trouble, setTrouble] = useState<string | null>(null)
  // One id for all tries: an answer that was lost does not make a second file.
  const id = useMemo(freshId, [])
  const busy = useRef(false)
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])

  const fits = checked?.troubles.length === 0
  const asSticker = plain === "image" && (picked ?? (fits ? "sticker" : "image")) === "sticker"
  const judged = plain === "image" || checking
  const blocked = asSticker && !fits
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current || blocked || off) return
    if (file.size > fileLimit)
      return setTrouble(sayRefusal(words, { kind: "file-too-big", limit: fileLimit }, Date.now()))
    busy.current = true
    const kind = asSticker ? "sticker" : plain
    const reply = await send("file.add", { id, name, ending: parts.ending, kind, url: address })
    busy.current = false
    if (!reply.ok) return setTrouble(sayFailure(words, reply.failure))
    if (!reply.value.ok) return setTrouble(sayRefusal(words, reply.value.refusal, Date.now()))
    onDone(name.trim())
  }
  return (
    <Sheet
      title={checking ? t("library_check") : t("library_add")}
      onClose={() => (name === parts.name ? onDone() : onAside(name))}
    >
      <form className="file-sheet" onSubmit={save} noValidate>
        <div className="file-seen">
          {checked?.picture && <img src={address} alt="" />}
          <bdi title={file.name}>{file.name}</bdi>
          <span>{sayBytes(words, file.size)}</span>
        </div>
        {judged && (
          <div className="file-judged">
            <p role="status">
              {!checked ? t("sticker_reading") : checking || asSticker ? t(fits ? "sticker_yes" : "sticker_no") : ""}
            </p>
            {checked && (checking || asSticker) && <StickerChecks words={words} bytes={file.size} {...checked} />}
          </div>
        )}
        {!off && (
          <>
            {plain === "image" && (
              <div className="form-field">
                <Segmented
                  label={t("file_as")}
                  value={asSticker ? "sticker" : "image"}
                  choices={[
                    { value: "sticker", label: t("kind_sticker") },
                    { value: "image", label: t("kind_image") }
                  ]}
                  onChange={setPicked}
                />
              </div>
            )}
            <Field label={t("field_name")} hint={t("file_name_hint")} trouble={trouble}>
              {(ids) => (
                <input
                  {...ids}
                  type="text"
                  dir="auto"
                  value={name}
                  maxLength={160}
                  autoComplete="off"
                  onChange={({ target }) => {
                    setName(target.value)
                    setTrouble(null)
                  }}
                />
              )}
            </Field>
          </>
        )}
        <footer>
          {more > 0 && <span role="status">{t("file_next", { n: more })}</span>}
          <Button label={off ? t("act_back") : t("act_cancel")} onClick={() => onDone()} />
          {!off && <Button type="submit" look="solid" label={t("act_save")} off={blocked && t("sticker_no")} />}
        </footer>
      </form>
    </Sheet>
  )
}
