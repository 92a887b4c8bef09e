import { type FormEvent, useRef, useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { LibraryFile } from "~shared/protocol/library-window"
import { Button } from "~shared/ui/button"
import { ask } from "../ask"
import { Field } from "../field"
import { Sheet } from "../sheet"

/** A file being renamed. */
export interface FileDraft {
  id: string | null
  name: string
}

interface RenameSheetProps {
  words: Words
  file: LibraryFile
  first: FileDraft
  onDraft: (draft: FileDraft | null) => void
  /** With the new name when it was saved. */
  onDone: (name?: string) => void
}

/** Calls a file something else; its ending stays what it is. */
export function RenameSheet({ words, file, first, onDraft, onDone }: RenameSheetProps) {
  const { t } = words
  const [name, setName] = useState(first.name)
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = useRef(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const why = await ask(words, "file.rename", { id: file.id, name })
    busy.current = false
    if (why) return setTrouble(why)
    onDraft(null)
    onDone(name.trim())
  }
  return (
    <Sheet title={t("file_rename", { name: file.name })} onClose={() => onDone()}>
      <form onSubmit={save} noValidate>
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
                onDraft(target.value === file.name ? null : { id: file.id, name: target.value })
              }}
            />
          )}
        </Field>
        <footer>
          <Button
            label={t("act_cancel")}
            onClick={() => {
              onDraft(null)
              onDone()
            }}
          />
          <Button type="submit" look="solid" label={t("act_save")} />
        </footer>
      </form>
    </Sheet>
  )
}
