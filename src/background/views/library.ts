import type { Database } from "../store/database"
import { filesOf } from "../store/files"
import type { LibraryWindow } from "~shared/protocol/library-window"

/** The files that can be handed to a console (C4-20). */
export const libraryWindow = async (db: Database): Promise<LibraryWindow> => ({ files: await filesOf(db) })
