import * as z from "zod/mini"
import { lazy } from "../lazy"
import { backtracks, isSelector } from "./sound"

/**
 * What a console is, as data (architecture.md, decision 4). A locator is an ordered list of alternatives; the first that
 * matches wins and which one won goes to health. No code, no templates.
 */
const css = lazy(() => z.string().check(z.minLength(1), z.maxLength(300), z.refine(isSelector, "not a selector")))
const pattern = lazy(() =>
  z.string().check(
    z.maxLength(100),
    z.refine((source) => !backtracks(source), "unsafe pattern")
  )
)
const text = lazy(() => z.string().check(z.maxLength(300)))

const alternative = lazy(() =>
  z.strictObject({
    css: css(),
    /** Look in the open shadow root of this host, and of the next one in there, and so on. */
    shadow: z.optional(z.array(css()).check(z.minLength(1), z.maxLength(4))),
    /** Only elements that contain this. */
    has: z.optional(css()),
    hasNot: z.optional(css()),
    /** Go up to this ancestor. */
    closest: z.optional(css()),
    index: z.optional(z.enum(["first", "last"])),
    /** Why this one, and since when it is known. */
    why: text(),
    since: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/))
  })
)
const locator = lazy(() => z.array(alternative()).check(z.minLength(1), z.maxLength(8)))

/** Where a value is read: an attribute or the text of what the locator finds, cleaned of bidi marks. */
const value = lazy(() =>
  z.strictObject({
    at: locator(),
    attr: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/))),
    pattern: z.optional(pattern())
  })
)

/** One sign of a direction, tried in order: a computed style, or something inside or above. */
const sign = lazy(() =>
  z.strictObject({
    find: css(),
    /** Look at the parent of what was found. */
    parent: z.optional(z.boolean()),
    style: z.optional(z.strictObject({ property: text(), in: text(), out: text() })),
    means: z.optional(z.enum(["in", "out"])),
    why: text(),
    since: text()
  })
)

export const recipe = lazy(() =>
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
    version: z.number().check(z.int(), z.gte(1)),
    label: text(),
    verifiedOn: text(),
    match: z.strictObject({ origins: z.array(text()).check(z.minLength(1)), path: z.optional(text()) }),
    /** The console's own address of a chat by its number: `{digits}` stands for that. */
    chatLink: z.optional(z.string().check(z.maxLength(200), z.regex(/^https:\/\/[^{}]+\{digits\}[^{}]*$/))),
    /** Proves that the console is up; and that nobody is signed in. */
    present: locator(),
    signedOut: z.optional(locator()),
    theme: z.strictObject({ dark: locator() }),
    /** Full-screen layers of the console: ours hide under them. */
    covers: z.optional(locator()),
    /** Closed list of page-world readers (page-readers.ts). */
    readers: z.strictObject({
      list: z.optional(text()),
      open: z.optional(text()),
      rows: z.optional(text()),
      lines: z.optional(text())
    }),
    list: z.strictObject({
      scroller: locator(),
      row: locator(),
      name: value(),
      unread: z.optional(value()),
      /** In the row, when the newest message is ours. */
      mine: z.optional(locator()),
      /** What to press so that the chat opens, inside the row. */
      target: locator(),
      /** Where a badge goes, inside the row. */
      slot: locator(),
      open: z.enum(["click", "mousedown"])
    }),
    conversation: z.strictObject({ root: locator(), header: locator(), name: value() }),
    composer: z.strictObject({
      box: locator(),
      send: locator(),
      sendIdle: z.optional(locator()),
      /** There while a plain Enter makes a line instead of sending, where the page shows how that is set. */
      lines: z.optional(locator()),
      /** Else the name of the property that tells, for the reader of the page's framework. */
      linesProperty: z.optional(text()),
      /** Stands in place of the box while a voice note is recorded; its text tells for how long. */
      recording: z.optional(locator()),
      /** The console's own list of replies, while it is up: ours makes way. */
      quickReplies: z.optional(locator())
    }),
    /** How the console takes a file: what is tried, in this order, and its own preview, which proves that it did. */
    files: z.optional(
      z.strictObject({
        ways: z.array(z.enum(["paste", "drop"])).check(z.minLength(1), z.maxLength(2)),
        /** Where a file may be dropped; else the box. */
        drop: z.optional(locator()),
        shows: locator()
      })
    ),
    /** The console's own commands for deleting a message or a chat (Z1-30), and the keys that do it, as vocabulary.ts writes keys. */
    deletion: z.optional(
      z.strictObject({
        commands: locator(),
        keys: z.optional(z.array(z.string().check(z.regex(/^(Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?(Backspace|Delete)$/))))
      })
    ),
    /** Places where a trusted press can send: footer, dialogs, pickers. */
    sending: z.strictObject({
      places: locator(),
      /** Those places whose message may appear in another chat (forwarding). */
      dialogs: z.optional(locator()),
      /** Something of ours is still on its way: a recording, an upload. */
      pending: z.optional(locator())
    }),
    messages: z.strictObject({
      root: locator(),
      item: locator(),
      key: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
      system: z.optional(css()),
      /** The body is there: an unmounted one says nothing. */
      loaded: css(),
      direction: z.array(sign()).check(z.minLength(1)),
      /** Clock and date as the page writes them. */
      time: z.optional(value()),
      kinds: z.array(
        z.strictObject({ css: css(), kind: z.enum(["voice", "image", "video", "sticker", "document", "other"]) })
      )
    }),
    /** Room we take, as margins set by the worker. Selectors only; sizes are ours. */
    room: z.strictObject({
      bar: css(),
      row: css(),
      /** Under the box: gets a margin at its foot. */
      strip: css(),
      /** All of the console: gives way at its inline end to rail and panel. */
      page: css(),
      /** Layers over the whole window that would lie under the rail. */
      layers: z.optional(css()),
      /** The width in CSS pixels that the console still works well with. */
      least: z.number().check(z.int(), z.gte(320), z.lte(2000))
    })
  })
)

export type Recipe = z.output<ReturnType<typeof recipe>>
export type Alternative = Recipe["present"][number]
export type Locator = Recipe["present"]
export type ValueRule = Recipe["list"]["name"]

/** What a recipe says to its readers, and to no page. */
type Remark = "why" | "since" | "verifiedOn"
const remarks = new Set<string>(["why", "since", "verifiedOn"] satisfies Remark[])

type Bare<T> = T extends (infer One)[]
  ? Bare<One>[]
  : T extends object
    ? { [Key in keyof T as Key extends Remark ? never : Key]: Bare<T[Key]> }
    : T

/** A recipe as a page gets it: every console tab keeps one in memory. */
export type PageRecipe = Bare<Recipe>
export type PageLocator = PageRecipe["present"]
export type PageAlternative = PageLocator[number]
export type PageValue = PageRecipe["list"]["name"]

const strip = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(strip)
  if (typeof part !== "object" || !part) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (remarks.has(key) ? [] : [[key, strip(value)]]))
  )
}

/** The recipe without its remarks. */
export const bare = (recipe: Recipe): PageRecipe => strip(recipe) as PageRecipe
