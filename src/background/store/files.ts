import type { Database, FileRow } from "./database"
import { inOrder } from "~shared/library"
import type { LibraryFile } from "~shared/protocol/library-window"

/** The library's files without their bytes: by kind, then by name. */
export async function filesOf(db: Database): Promise<LibraryFile[]> {
  const rows = await db.files.toArray()
  return rows.map(({ bytes: _, at: __, ...file }: FileRow) => file).sort(inOrder)
}
