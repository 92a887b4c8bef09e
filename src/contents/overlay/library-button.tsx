import { type KeyboardEvent, useRef, useState } from "react"
import { sayBytes } from "~shared/i18n/bytes"
import { sayFailure } from "~shared/i18n/troubles"
import { folded } from "~shared/names"
import { useView } from "~shared/protocol/use-view"
import type { LibraryFile } from "~shared/protocol/library-window"
import { Button } from "~shared/ui/button"
import { fileKindIcons, fileKindNames } from "~shared/ui/file-kind"
import { Icon } from "~shared/ui/icon"
import { Menu, MenuHead, MenuItem } from "~shared/ui/menu"
import { useSurface } from "./surface"
import type { Library } from "./use-library"

interface LibraryButtonProps {
  library: Library
  /** Why nothing can be attached here. */
  off: string | false
}

/** The files of the team, one press away from the console's own preview. */
export function LibraryButton({ library, off }: LibraryButtonProps) {
  const { t } = useSurface().words
  const [open, setOpen] = useState(false)
  const pressedOpen = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  const { busy } = library
  return (
    <>
      <Button
        ref={button}
        icon="attachments"
        label={t("act_files")}
        off={off || (busy !== null && t("files_busy", { name: busy }))}
        aria-haspopup="menu"
        aria-expanded={open}
        // A press elsewhere shuts an open menu first; the one on its own button would open it again.
        onPointerDown={() => {
          pressedOpen.current = open
        }}
        onClick={() => {
          setOpen(!pressedOpen.current)
          pressedOpen.current = false
        }}
      />
      {open && <FileMenu under={() => button.current} library={library} close={() => setOpen(false)} />}
    </>
  )
}

interface FileMenuProps {
  under: () => HTMLElement | null
  library: Library
  close(): void
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

/** By kind and name. A letter goes to the next name that begins with it: nothing can be typed in here. */
function FileMenu({ under, library, close }: FileMenuProps) {
  const { world, host, words } = useSurface()
  const { t } = words
  const { data, failure } = useView("library", {}, host)
  const files = data?.files ?? []
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (key.length !== 1 || key === " " || ctrlKey || altKey || metaKey) return
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])]
    const at = items.findIndex((item) => item.matches(":focus"))
    const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)]
    turned.find((item) => folded(item.textContent ?? "").startsWith(folded(key)))?.focus()
  }
  const item = (file: LibraryFile) => (
    <MenuItem
      key={file.id}
      icon={<Icon name={fileKindIcons[file.kind]} />}
      label={file.name}
      note={sayBytes(words, file.size)}
      onPick={() => {
        close()
        library.hand(file)
      }}
    />
  )
  return (
    <Menu
      label={t("files_label")}
      at={() => under()?.getBoundingClientRect() ?? nowhere}
      width={320}
      // Placed again once the files are there: it opens upwards.
      page={data ? "files" : ""}
      onClose={(how) => {
        close()
        if (how === "escape") world.focusBox()
      }}
    >
      <div ref={list} role="presentation" onKeyDown={onKeyDown}>
        {files.map((file, at) => [
          files[at - 1]?.kind !== file.kind && <MenuHead key={file.kind}>{t(fileKindNames[file.kind])}</MenuHead>,
          item(file)
        ])}
        {!data && !failure && <div className="row-waiting" />}
        {failure && <p className="row-trouble">{sayFailure(words, failure)}</p>}
        {data && files.length === 0 && <p className="row-note">{t("files_none")}</p>}
      </div>
    </Menu>
  )
}
