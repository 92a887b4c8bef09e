import type { Database } from "../store/database"
import { counters } from "../store/queue"
import { people } from "./people"
import type { SetupWindow } from "~shared/protocol/views"

/** Who I am and who else is here. */
export async function setupWindow(db: Database): Promise<SetupWindow> {
  const { language, me, members } = await people(db, await counters(db))
  return { language, me, members }
}
