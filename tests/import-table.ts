/** What a room may import. `types` = only `import type`. Patterns are paths from src/, packages stand after `npm:`. */
interface Room {
  files: RegExp
  may: (string | RegExp)[]
  types?: (string | RegExp)[]
  instead: string
}

const page = ["npm:react", "npm:react-dom", "npm:react-dom/client"]
/** Of the rooms that know an outside library, the files that do not: all that may be drawn on a console's page. */
const libraryFree = ["shared/when/short", "shared/template/render"]
const libraryRooms = "(?:cards|when|template|phone|sheet)/"
const ownPages = [...page, /^npm:@base-ui\/react(\/|$)/, "npm:@tanstack/react-virtual", /^npm:lucide\//]

/** THE import table (contributing.md says it in words). The first room whose `files` match counts. */
export const rooms: Record<string, Room> = {
  core: {
    files: /^background\/core\//,
    may: [/^background\/core\//],
    types: ["shared/vocabulary", "shared/workspace"],
    instead:
      "the core imports itself and types of shared/vocabulary and shared/workspace; whatever else it needs comes in as a parameter"
  },
  "background/ports": {
    files: /^background\/ports$/,
    may: [],
    types: [
      /^background\/core\//,
      "shared/vocabulary",
      "shared/workspace",
      "shared/failure-record",
      "shared/protocol/messages",
      "shared/recipes/recipe"
    ],
    instead: "ports.ts only declares shapes: `import type` of core, vocabulary, messages and recipe"
  },
  usecases: {
    files: /^background\/usecases\//,
    may: [
      /^background\/(core|usecases|store)\//,
      "background/ports",
      "npm:zod/mini",
      /^shared\/(?!(?:ui|cards)\/|[a-z0-9]+\/use-|protocol\/open-view)/
    ],
    instead: "a use case imports core, store, ports.ts and shared (but ui and use-view); say the rest as a port"
  },
  store: {
    files: /^background\/store\//,
    may: [
      /^background\/store\//,
      /^background\/core\//,
      "background/ports",
      "npm:dexie",
      "shared/vocabulary",
      /^shared\/[a-z-]+$/
    ],
    types: [/^shared\/protocol\//],
    instead: "the store knows Dexie, the core's types and ports.ts; decisions belong in usecases, windows in views"
  },
  views: {
    files: /^background\/views\//,
    may: [
      /^background\/(views|store|core)\//,
      "background/ports",
      /^shared\/protocol\/(?!use-view|open-view)/,
      /^shared\/[a-z-]+$/
    ],
    types: [/^shared\/recipes\//],
    instead: "a view reads store and core and answers in shared/protocol's shapes; writing belongs in a use case"
  },
  platforms: {
    files: /^background\/platforms\//,
    may: [/^background\/platforms\//, "npm:zod/mini", "shared/vocabulary", /^shared\/i18n\//, /^npm:@nats-io\//],
    types: ["background/ports", /^background\/core\//],
    instead:
      "a platform implements ports.ts and knows only the core's types, vocabulary, i18n, Zod and its own client library"
  },
  "browser/inject": {
    files: /^background\/browser\/(inject|sound)$/,
    may: [
      /^background\/browser\//,
      "background/ports",
      "shared/vocabulary",
      /^shared\/(i18n|recipes)\//,
      /^url:/,
      "npm:webextension-polyfill"
    ],
    types: [/^background\/core\//, /^shared\/protocol\//],
    instead:
      "inject.ts and sound.ts name files of ours by `url:` and speak chrome.scripting and chrome.offscreen, nothing else"
  },
  browser: {
    files: /^background\/browser\//,
    may: [
      /^background\/browser\//,
      "background/ports",
      /^background\/core\//,
      "shared/vocabulary",
      /^shared\/(i18n|recipes)\//,
      "shared/lazy",
      "npm:zod/mini",
      "npm:webextension-polyfill"
    ],
    types: [/^shared\/protocol\//, "shared/workspace"],
    instead: "a file of browser/ speaks chrome.* behind ports.ts; it never reaches store or use cases"
  },
  failures: {
    files: /^background\/failures$/,
    may: ["npm:dexie", "background/store/database", "background/browser/failure-ring", "shared/failure-record"],
    types: ["background/ports", /^shared\/protocol\//],
    instead: "failures.ts names what was thrown, logs it and keeps it, nothing else"
  },
  door: {
    files: /^background\/(router|subscriptions|sender)$/,
    may: [
      /^background\/(usecases|views)\//,
      /^background\/(failures|sender|ports)$/,
      "background/store/live",
      /^shared\/(?!(?:ui|cards)\/)/,
      "npm:zod/mini",
      "npm:webextension-polyfill"
    ],
    types: [/^background\//],
    instead: "router and subscriptions are tables: they call use cases and views; the rest of store is behind those"
  },
  wiring: {
    files: /^background\/(index|deps|attend|look|after-commit|summons)$/,
    may: [/^background\//, /^shared\/(?!(?:ui|cards)\/)/, "npm:dexie", "npm:webextension-polyfill"],
    instead: "the wiring joins the worker's own rooms and decides nothing"
  },
  "contents, eager": {
    files: /^contents\/(console$|page\/|writing\/|badges\/)/,
    may: [
      /^contents\/(page|writing|badges)\//,
      /^shared\/(i18n|ui|limits)\//,
      ...libraryFree,
      /^shared\/protocol\/(send|open-view|watch)/,
      /^shared\/[a-z-]+$/,
      /^data-text:/,
      /^npm:lucide\//
    ],
    types: [/^shared\//, "npm:plasmo"],
    instead: "every page load pays for this file: no React, no Zod; `import type` for shapes, the worker for answers"
  },
  "contents, overlay": {
    files: /^contents\/overlay\//,
    may: [
      /^contents\//,
      new RegExp(`^shared/(?!${libraryRooms})`),
      ...libraryFree,
      ...page,
      /^npm:lucide\//,
      /^data-text:/
    ],
    types: [/^shared\//, "npm:plasmo"],
    instead:
      "the overlay imports contents and shared, of the rooms with a library only when/short and template/render; background is reached by shared/protocol"
  },
  sidepanel: {
    files: /^sidepanel\//,
    may: [/^(sidepanel|popup)\//, /^shared\//, ...ownPages, /^data-text:/, /^[a-z./-]*\.css$/],
    instead: "the side panel shows the popup's queue and imports shared; background is reached by shared/protocol"
  },
  "pages with cards": {
    files: /^(popup|tabs)\//,
    may: [/^(popup|tabs)\//, /^shared\//, ...ownPages, /^data-text:/, /^[a-z./-]*\.css$/],
    instead:
      "a page imports itself and shared; background is reached by shared/protocol, what two pages need goes to shared"
  },
  pages: {
    files: /^(options|offscreen)\//,
    may: [/^(options|offscreen)\//, /^shared\/(?!cards\/)/, ...ownPages, /^data-text:/, /^[a-z./-]*\.css$/],
    instead:
      "a page imports itself and shared; background is reached by shared/protocol, what two pages need goes to shared"
  },
  "shared/cards": {
    files: /^shared\/cards\//,
    may: [
      /^shared\/(cards|ui|i18n|when)\//,
      /^shared\/[a-z-]+$/,
      "npm:react",
      "npm:react-day-picker",
      /^npm:react-day-picker\/locale\//
    ],
    types: [/^shared\/protocol\//],
    instead: "a card draws what it is given and calls back: whoever shows it asks the worker"
  },
  "shared/ui, hooks": {
    files: /^shared\/(ui\/|[a-z0-9]+\/use-[a-z-]+$)/,
    may: [/^shared\/(?!cards\/)/, ...ownPages, /^data-text:/, /^[a-z./-]*\.css$/],
    instead: "shared/ui draws; a hook is a file use-*.ts"
  },
  shared: {
    files: /^shared\//,
    may: [/^shared\/(?!(?:ui|cards)\/|[a-z0-9]+\/use-)/, "npm:zod/mini", /^locales\//, /^data-text:/],
    types: ["npm:react"],
    instead:
      "shared imports itself and Zod; React lives in shared/ui and use-*.ts, one named package per folder at most"
  }
}

/** Folders and files that may know one library of their own, for extension pages; nobody else may. */
export const onePackage: Record<string, RegExp> = {
  "shared/when/calendar": /^npm:date-fns$/,
  "shared/when/wall": /^npm:@date-fns\/tz$/,
  "shared/phone/phone": /^npm:libphonenumber-js\/min$/,
  "shared/template/parse": /^npm:liquidjs$/,
  "shared/sheet/": /^npm:papaparse/
}
