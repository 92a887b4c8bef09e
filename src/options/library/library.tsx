import { type ChangeEvent, useEffect, useRef, useState } from "react"
import { sayBytes } from "~shared/i18n/bytes"
import type { Words } from "~shared/i18n/words"
import { fileLimit, libraryLimit } from "~shared/library"
import { useView } from "~shared/protocol/use-view"
import type { LibraryFile } from "~shared/protocol/library-window"
import type { SetupWindow } from "~shared/protocol/views"
import { Button } from "~shared/ui/button"
import { fileKindIcons, fileKindNames } from "~shared/ui/file-kind"
import { Icon } from "~shared/ui/icon"
import { ask } from "../ask"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { FileSheet } from "./file-sheet"
import { RenameSheet } from "./rename-sheet"

interface LibraryPageProps {
  words: Words
  setup: SetupWindow
}

/** Files that were just chosen on this computer: one is asked about after the other. */
interface Chosen {
  files: readonly File[]
  at: number
  checking: boolean
}

/** Prepared files for the whole team (C4-20), and the check of stickers (C4-22). */
export function LibraryPage({ words, setup }: LibraryPageProps) {
  const { t } = words
  const library = useView("library", {}, window).window
  const files = library?.files ?? []
  const off = setup.me.role === "admin" ? false : t("library_only_admins")
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [renaming, setRenaming] = useState<LibraryFile | null>(null)
  const [removing, setRemoving] = useState<LibraryFile | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const adding = useRef<HTMLInputElement>(null)
  const checking = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLElement>(null)
  const open = chosen !== null || renaming !== null || removing !== null
  useEffect(() => {
    if (!open) opener.current?.focus()
  }, [open])

  const said = (text: string | null) => {
    if (text) setEnding({ ok: true, text })
  }
  const picked = (check: boolean) => (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event
    const list = [...(target.files ?? [])]
    // The same file may be chosen again.
    target.value = ""
    setEnding(null)
    if (list.length > 0) setChosen({ files: list, at: 0, checking: check })
  }
  const next = (kept?: string) => {
    said(kept === undefined ? null : t("file_added", { name: kept }))
    setChosen((now) => (now && now.at + 1 < now.files.length ? { ...now, at: now.at + 1 } : null))
  }
  const begin = (input: HTMLInputElement | null) => {
    opener.current = document.activeElement as HTMLElement
    input?.click()
  }
  const file = chosen?.files[chosen.at]
  return (
    <section className="library">
      <header>
        <div>
          <h1>{t("nav_library")}</h1>
          <p>{off || (files.length > 0 && t("library_lead", { n: files.length }))}</p>
        </div>
        <Button icon="sticker" look="outlined" label={t("library_check")} onClick={() => begin(checking.current)} />
        <Button icon="add" look="solid" label={t("library_add")} off={off} onClick={() => begin(adding.current)} />
        <input ref={adding} type="file" multiple hidden aria-label={t("library_add")} onChange={picked(false)} />
        <input
          ref={checking}
          type="file"
          accept="image/*"
          hidden
          aria-label={t("library_check")}
          onChange={picked(true)}
        />
      </header>
      {!library ? (
        <div className="card bones" aria-busy="true" />
      ) : files.length === 0 ? (
        <div className="card teaches">
          <Icon name="attachments" size={18} />
          <h2>{t("library_empty")}</h2>
          <p>{t("library_empty_hint")}</p>
        </div>
      ) : (
        <div className="card">
          <table>
            <thead>
              <tr>
                <th scope="col">{t("column_file")}</th>
                <th scope="col">{t("column_kind")}</th>
                <th scope="col" className="figure">
                  {t("column_size")}
                </th>
                <th scope="col">
                  <span className="tn-unseen">{t("column_acts")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {files.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <span className="person">
                      <Icon name={fileKindIcons[one.kind]} />
                      <bdi title={one.name}>{one.name}</bdi>
                      {one.ending && <small>{one.ending}</small>}
                    </span>
                  </th>
                  <td>{t(fileKindNames[one.kind])}</td>
                  <td className="figure">{sayBytes(words, one.size)}</td>
                  <td className="acts">
                    <Button
                      icon="edit"
                      bare
                      label={t("file_rename", { name: one.name })}
                      off={off}
                      onClick={(event) => {
                        opener.current = event.currentTarget
                        setRenaming(one)
                      }}
                    />
                    <Button
                      icon="x"
                      bare
                      label={t("file_remove", { name: one.name })}
                      off={off}
                      onClick={(event) => {
                        opener.current = event.currentTarget
                        setRemoving(one)
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="library-limit">{t("library_limit", { n: libraryLimit, size: sayBytes(words, fileLimit) })}</p>
      <Said ending={ending} />
      {chosen && file && (
        <FileSheet
          key={chosen.at}
          words={words}
          file={file}
          more={chosen.files.length - chosen.at - 1}
          checking={chosen.checking}
          off={off}
          onDone={next}
        />
      )}
      {renaming && (
        <RenameSheet
          words={words}
          file={renaming}
          onDone={(name) => {
            setRenaming(null)
            said(name === undefined ? null : t("file_renamed", { name }))
          }}
        />
      )}
      {removing && (
        <Removal
          words={words}
          title={t("file_remove_title", { name: removing.name })}
          act={t("act_remove")}
          remove={() => ask(words, "file.remove", { id: removing.id })}
          onDone={(done) => {
            setRemoving(null)
            if (done) said(t("file_removed", { name: removing.name }))
          }}
        >
          {t("file_remove_body")}
        </Removal>
      )}
    </section>
  )
}
