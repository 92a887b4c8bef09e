import said from "~shared/i18n/said/badges.json"
import { speak, words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import type { Badge } from "~shared/protocol/views"
import { everyStep } from "~shared/ui/duration"
import { locateOne } from "../page/locate"
import { type NamedRow, namedRows } from "../page/read"
import { sharedWorld, type World } from "../page/world"
import { createAnswers } from "./answers"
import { type BadgeElement, createBadge } from "./draw"

interface Held extends BadgeElement {
  row?: NamedRow
  badge?: Badge
}

/** Draws whose turn each chat is at the end of its row. A badge belongs to the name its row bears now, never to the row. */
function mount(world: World): void {
  const { recipe, signal } = world
  world.mounted.badges = true
  const held = new Map<Element, Held>()
  const spare: Held[] = []
  let scroller: Element | null = null

  const make = (): Held => {
    const made: Held = createBadge()
    world.badges.set(made.host, {
      press: () => press(made),
      move: (by) => move(made, by)
    })
    return made
  }
  const press = ({ row, badge, host, button }: Held) => {
    if (!row || !badge) return
    const { x, y, width, height } = host.getBoundingClientRect()
    const done = () => host.isConnected && button.focus({ preventScroll: true })
    world.askRowMenu({ contact: badge.contact, name: row.name, at: { x, y, width, height }, done })
  }
  /** In the order seen: a virtual list draws its rows in any order. */
  const shown = () =>
    [...held.values()].sort((a, b) => a.host.getBoundingClientRect().top - b.host.getBoundingClientRect().top)
  const move = (from: Held, by: 1 | -1) => {
    const all = shown()
    const next = all[all.indexOf(from) + by]
    if (!next) return
    from.button.tabIndex = -1
    next.button.tabIndex = 0
    next.button.focus()
  }

  /** Where the badge of this row still is: most rows of a scroll have not changed. */
  const standing = (badge: Held | undefined, row: Element) => {
    const slot = badge?.host.parentElement
    return slot && slot.lastElementChild === badge?.host && row.contains(slot) ? slot : null
  }

  const clear = (element: Element) => {
    const badge = held.get(element)
    if (!badge) return
    held.delete(element)
    badge.row = badge.badge = undefined
    badge.host.remove()
    spare.push(badge)
  }

  const answers = createAnswers(world, () => repair())
  const repair = () => {
    if (signal.aborted) return
    const rows = world.scene.blind ? [] : namedRows(recipe)
    const language = answers.language ?? world.language
    const now = Date.now()
    const left = new Set(held.keys())
    for (const row of rows) {
      const badge = answers.of(row)
      const there = held.get(row.element)
      const slot = badge && (standing(there, row.element) ?? locateOne(recipe.list.slot, row.element))
      if (!badge || !slot) continue
      left.delete(row.element)
      const one = there ?? spare.pop() ?? make()
      held.set(row.element, one)
      one.row = row
      one.badge = badge
      if (slot.lastElementChild !== one.host) slot.append(one.host)
      try {
        one.draw(badge, row.name, words(language), world.scene.dark, now)
      } catch (error) {
        // One that cannot be drawn takes none of the others along. The overlay, which comes with the badges, hears of it.
        reportError(error)
        held.delete(row.element)
        one.host.remove()
      }
    }
    for (const element of left) clear(element)
    // One stop for the Tab key; the arrows go on from there.
    const stops = [...held.values()]
    if (stops.length && !stops.some(({ button }) => button.tabIndex === 0)) stops[0]!.button.tabIndex = 0
    observer.takeRecords()
    return rows
  }
  const seen = () => {
    const rows = repair()
    if (rows) answers.ask(rows)
  }

  const observer = new MutationObserver(seen)
  const aim = () => {
    const next = locateOne(recipe.list.scroller)
    if (next === scroller) return
    scroller = next
    observer.disconnect()
    if (next)
      observer.observe(next, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: ["title"]
      })
  }

  void send("console.room", { part: "rows", on: true }).then(seen)
  const leave = world.changed(() => {
    aim()
    seen()
  })
  everyStep(repair, signal)
  signal.addEventListener("abort", () => {
    leave()
    observer.disconnect()
    for (const element of [...held.keys()]) clear(element)
    world.mounted.badges = undefined
  })
  aim()
}

speak(said)
const world = sharedWorld()
if (world && !world.mounted.badges && !world.signal.aborted) mount(world)
