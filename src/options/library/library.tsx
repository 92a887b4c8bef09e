import { type ChangeEvent, type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react"
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
import type { Drafts } from "../draft"
import { LeftDrafts } from "../left-drafts"
import { PageHead } from "../page-head"
import { Removal } from "../removal"
import { type Ending, Said } from "../said"
import { UnsavedDot } from "../unsaved-dot"
import { useForm } from "../use-form"
import { FileSheet } from "./file-sheet"
import { type FileDraft, RenameSheet } from "./rename-sheet"

interface LibraryPageProps {
  words: Words
  setup: SetupWindow
  /** Files being renamed. */
  drafts: Drafts<FileDraft>
  picked: readonly [Chosen | null, Dispatch<SetStateAction<Chosen | null>>]
}

/** Files that were just chosen on this computer: one is asked about after the other. */
export interface Chosen {
  files: readonly File[]
  at: number
  checking: boolean
  /** The name that was typed for the one that was left by Escape: it waits. */
  typed?: string
}

/** Prepared files for the whole team (C4-20), and the check of stickers (C4-22). */
export function LibraryPage({ words, setup, drafts, picked: [chosen, setChosen] }: LibraryPageProps) {
  const { t } = words
  const library = useView("library", {}, window).data
  const files = library?.files ?? []
  const off = setup.me.role === "admin" ? false : t("library_only_admins")
  const keptOf = (id: string): FileDraft | null => files.find((one) => one.id === id) ?? null
  const form = useForm(drafts, keptOf, { id: null, name: "" }, off !== false)
  const renaming = files.find((one) => one.id === form.open) ?? null
  // One that waits does not stand in the way of the list.
  const [aside, setAside] = useState(chosen !== null)
  const [removing, setRemoving] = useState<LibraryFile | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const adding = useRef<HTMLInputElement>(null)
  const checking = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLElement>(null)
  const open = (chosen !== null && !aside) || renaming !== null || removing !== null
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
    if (list.length === 0) return
    setChosen({ files: list, at: 0, checking: check })
    setAside(false)
  }
  const next = (kept?: string) => {
    said(kept === undefined ? null : t("file_added", { name: kept }))
    setChosen((now) => {
      if (!now || now.at + 1 >= now.files.length) return null
      const { typed: _, ...rest } = now
      return { ...rest, at: now.at + 1 }
    })
    setAside(false)
  }
  const begin = (input: HTMLInputElement | null) => {
    opener.current = document.activeElement as HTMLElement
    input?.click()
  }
  const file = chosen?.files[chosen.at]
  return (
    <section className="library">
      <PageHead
        title={t("nav_library")}
        rules="C4-20, C4-22"
        line={off || (files.length > 0 && t("library_lead", { n: files.length }))}
      >
        <Button
          icon="sticker"
          look="outlined"
          label={t("library_check")}
          off={aside && t("file_waits_first")}
          onClick={() => begin(checking.current)}
        />
        <Button
          icon="add"
          look="solid"
          label={t("library_add")}
          off={off || (aside && t("file_waits_first"))}
          onClick={() => begin(adding.current)}
        />
        <input ref={adding} type="file" multiple hidden aria-label={t("library_add")} onChange={picked(false)} />
        <input
          ref={checking}
          type="file"
          accept="image/*"
          hidden
          aria-label={t("library_check")}
          onChange={picked(true)}
        />
      </PageHead>
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
                      {drafts[0]?.[one.id] && <UnsavedDot words={words} />}
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
                        form.begin(one.id)
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
      {aside && file && (
        <div className="card left-file">
          <UnsavedDot words={words} />
          <span className="left-words">
            <bdi>{chosen?.typed || file.name}</bdi>
            <small>{t("file_waits")}</small>
          </span>
          <Button look="outlined" label={t("file_go_on")} onClick={() => setAside(false)} />
          <Button label={t("act_discard")} onClick={() => next()} />
        </div>
      )}
      {library && (
        <LeftDrafts words={words} drafts={drafts} ids={files.map((one) => one.id)} nameOf={(one) => one.name} />
      )}
      <Said ending={ending} />
      {chosen && file && !aside && (
        <FileSheet
          key={chosen.at}
          words={words}
          file={file}
          more={chosen.files.length - chosen.at - 1}
          checking={chosen.checking}
          off={off}
          typed={chosen.typed}
          onDone={next}
          onAside={(typed) => {
            setChosen({ ...chosen, typed })
            setAside(true)
          }}
        />
      )}
      {renaming && (
        <RenameSheet
          words={words}
          file={renaming}
          first={form.first}
          onDraft={form.onDraft}
          onDone={(name) => {
            form.end()
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
