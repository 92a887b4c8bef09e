import { send } from "~shared/protocol/send"
import type { Input } from "~shared/protocol/messages"
import type { ContactId, Instant } from "~shared/vocabulary"
import { locate, locateOne } from "../page/locate"
import { minuteOf } from "../page/minute"
import { attachmentOf, directionOf, readValue, western } from "../page/read"
import type { World } from "../page/world"

type Seen = Input<"console.attached">["items"][number]

/** After a chat came to the front, when its messages have been drawn: a first and a second look (ms). */
const looks = [1000, 4000]
const newest = 60
const day = 86_400_000
const hasDate = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

/**
 * Attachments that came while nobody watched this chat (C4-27): kind, direction and instant of what is drawn when it opens.
 * Consoles write a clock on media and a date on text only: the day is that of the text before it; without one it is not
 * known, and nothing is told.
 */
function drawnAttachments({ recipe }: World): Seen[] {
  const { root, item, key, loaded, system, time } = recipe.messages
  const panel = locateOne(root)
  if (!panel || !time) return []
  const seen: Seen[] = []
  let after: Instant | null = null
  for (const element of locate(item, panel).elements.slice(-newest)) {
    const name = element.getAttribute(key)
    if (!name || !element.querySelector(loaded) || (system && element.querySelector(system))) continue
    const written = readValue(time, element)
    const at: Instant | null = written === null ? null : dated(written, after)
    if (at === null) continue
    after = at
    const kind = attachmentOf(element, recipe)
    if (kind !== "text") seen.push({ key: name.slice(0, 120), kind, direction: directionOf(element, recipe), at })
  }
  return seen
}

function dated(written: string, after: Instant | null): Instant | null {
  const read = minuteOf(written, Date.now())
  if (read === null || hasDate.test(western(written))) return read
  if (after === null) return null
  const clock = new Date(read)
  const at = new Date(after).setHours(clock.getHours(), clock.getMinutes(), 0, 0)
  // Messages stand in their order: an earlier clock is the next day's.
  return at + 60_000 > after ? at : at + day <= Date.now() ? at + day : null
}

/** Looks when a chat comes to the front; what was told of it is not told again. */
export function watchAttachments(world: World): void {
  let front: ContactId | null = null
  let told = new Set<string>()
  const look = (whose: ContactId) => {
    if (world.signal.aborted || world.scene.chat?.contact !== whose) return
    const items = drawnAttachments(world).filter((one) => !told.has(one.key))
    for (const one of items) told.add(one.key)
    if (items.length) void send("console.attached", { contact: whose, items })
  }
  const see = () => {
    const now = world.scene.chat?.contact ?? null
    if (now === front) return
    front = now
    told = new Set()
    if (now) for (const wait of looks) setTimeout(look, wait, now)
  }
  const leave = world.changed(see)
  world.signal.addEventListener("abort", leave)
  see()
}
