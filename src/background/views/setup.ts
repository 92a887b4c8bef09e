import type { Database } from "../store/database"
import { counters } from "../store/queue"
import { keysOf, prefixOf } from "../store/settings"
import { closingOf } from "./categories"
import { snippetsOf } from "./desk"
import { people } from "./people"
import type { SetupWindow } from "~shared/protocol/views"

/** Who I am, who else is here, and what the options pages change. */
export async function setupWindow(db: Database): Promise<SetupWindow> {
  const [{ language, me, members }, closing, keys, prefix, snippets] = await Promise.all([
    counters(db).then((counts) => people(db, counts)),
    closingOf(db),
    keysOf(db),
    prefixOf(db),
    snippetsOf(db)
  ])
  return { language, me, members, closing, keys, prefix, snippets }
}
