import type { Viewer } from "../core/sections"
import type { Database } from "./database"
import { optionsOf } from "./policy"
import type { AgentId } from "~shared/vocabulary"
import type { Inbox, Options } from "~shared/workspace"

/** Who looks at the queue here, with the whole of what bounds it. */
export interface Looking extends Viewer {
  inboxes: Inbox[]
  options: Options
}

export async function viewerOf(db: Database): Promise<Looking> {
  const [meta, members, teams, inboxes, options] = await Promise.all([
    db.meta.get("me"),
    db.members.toArray(),
    db.teams.toArray(),
    db.inboxes.toArray(),
    optionsOf(db)
  ])
  const me = members.find((one) => one.id === meta?.value)
  return { me: me?.id ?? ("" as AgentId), admin: me?.role === "admin", teams, inboxes, options }
}
