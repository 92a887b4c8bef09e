import { reconcile } from "../core/observe"
import type { Deps } from "./deps"
import { wake } from "./notice"
import { transact } from "./transact"

/** Folds what others did since the cursor; the cursor moves only once it is folded. */
export async function pullPlatform(deps: Deps): Promise<number> {
  if (deps.platform.confirmsAtCommit) return 0
  const cursor = (await deps.db.meta.get("cursor"))?.value ?? ""
  const news = await deps.platform.pull(cursor)
  const threads = [...new Set(news.events.map((event) => event.thread))]
  for (const thread of threads)
    await transact(deps, async (unit) => {
      await unit.threads([thread], true)
      unit.confirm(
        thread,
        news.events.filter((event) => event.thread === thread)
      )
      for (const { facts } of await unit.chats(thread)) {
        unit.append(thread, reconcile(unit.thread(thread), facts))
        wake(unit, thread, facts)
      }
    })
  if (news.cursor !== cursor) await deps.db.meta.put({ key: "cursor", value: news.cursor })
  return news.events.length
}
