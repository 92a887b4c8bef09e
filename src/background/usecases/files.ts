import type { FileRow } from "../store/database"
import type { Deps } from "./deps"
import { isAdmin } from "./members"
import { fileLimit, fileNameLimit, libraryLimit, pieceBytes } from "~shared/library"
import { folded } from "~shared/names"
import type { RefusalSaid } from "~shared/protocol/messages"
import { stickerBytes } from "~shared/sticker/judge"
import type { FileKind } from "~shared/vocabulary"

type Answer = { ok: true } | { ok: false; refusal: RefusalSaid }
const no = (refusal: RefusalSaid): Answer => ({ ok: false, refusal })

interface Wanted {
  id: string
  name: string
  ending: string
  kind: FileKind
  /** Where the asking page holds the bytes. */
  url: string
}

/** The library is the admins' to change: asked inside the transaction that depends on it. */
const asAdmin = (deps: Deps, work: (files: FileRow[]) => Promise<Answer>): Promise<Answer> =>
  deps.db.transaction("rw", deps.db.files, deps.db.members, async () =>
    (await isAdmin(deps)) ? work(await deps.db.files.toArray()) : no({ kind: "only-admins" })
  )

/** One name leads to one file of a kind, accents and capitals aside. */
function nameTrouble(files: readonly FileRow[], it: Pick<FileRow, "id" | "name" | "kind">): RefusalSaid | null {
  if (it.name === "") return { kind: "name-empty" }
  if ([...it.name].length > fileNameLimit) return { kind: "name-too-long", limit: fileNameLimit }
  const same = files.some((one) => one.id !== it.id && one.kind === it.kind && folded(one.name) === folded(it.name))
  return same ? { kind: "file-taken" } : null
}

/** Puts a file into the library (C4-20). Its bytes are fetched first: a transaction waits for nothing foreign. */
export async function addFile(deps: Deps, { url, ...it }: Wanted): Promise<Answer> {
  if (!(await isAdmin(deps))) return no({ kind: "only-admins" })
  const bytes = await deps.bytes.of(url)
  if (!bytes) return no({ kind: "file-gone" })
  const { size, type } = bytes
  if (size === 0) return no({ kind: "file-empty" })
  const limit = it.kind === "sticker" ? stickerBytes - 1 : fileLimit
  if (size > limit) return no({ kind: "file-too-big", limit })
  return asAdmin(deps, async (files) => {
    const file = { ...it, name: it.name.trim(), type, size }
    const trouble = nameTrouble(files, file)
    if (trouble) return no(trouble)
    if (files.length >= libraryLimit && !files.some(({ id }) => id === it.id))
      return no({ kind: "library-full", limit: libraryLimit })
    await deps.db.files.put({ ...file, bytes, at: deps.clock.now() })
    return { ok: true }
  })
}

export const renameFile = (deps: Deps, it: { id: string; name: string }): Promise<Answer> =>
  asAdmin(deps, async (files) => {
    const there = files.find(({ id }) => id === it.id)
    if (!there) return no({ kind: "file-gone" })
    const file = { ...there, name: it.name.trim() }
    const trouble = nameTrouble(files, file)
    if (trouble) return no(trouble)
    await deps.db.files.put(file)
    return { ok: true }
  })

export const removeFile = (deps: Deps, { id }: { id: string }): Promise<Answer> =>
  asAdmin(deps, async () => {
    await deps.db.files.delete(id)
    return { ok: true }
  })

/** A piece of a file for a console's page, in base64; null when somebody removed it meanwhile. */
export async function pieceOfFile(
  { db, bytes }: Deps,
  { id, from }: { id: string; from: number }
): Promise<{ bytes: string } | null> {
  const file = await db.files.get(id)
  return file ? { bytes: await bytes.base64(file.bytes.slice(from, from + pieceBytes)) } : null
}
