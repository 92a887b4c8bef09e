import * as z from "zod/mini"
import type { ValueWhy } from "~shared/field-value"
import { lazy } from "~shared/lazy"
import type { Health } from "~shared/protocol/views"
import type { PageRecipe } from "~shared/recipes/recipe"
import {
  type Action,
  type AgentId,
  type ContactId,
  distributions,
  fieldTypes,
  type Instant,
  type Language,
  prefixes,
  presets,
  responseModes
} from "~shared/vocabulary"
import {
  action,
  agentId,
  asks,
  attachment,
  contactId,
  displayName,
  errorName,
  fileKind,
  inboxId,
  instant,
  keyName,
  language,
  memberName,
  messageKey,
  noteId,
  ordinal,
  ourId,
  precision,
  queueAsk,
  role,
  stackFrame,
  teamId,
  typedText
} from "./schemas"
import { surfaces } from "./surfaces"

/**
 * THE table of messages: name → who may send it and what it carries. Outputs are typed in {@link Outputs}; the router
 * must have a handler for each row or it does not compile. `console` = our script on a page that a recipe matches,
 * `page` = an extension page of ours.
 */
export const messages = {
  /** A console page has started: which recipe is it? */
  "console.hello": { from: ["console"], input: lazy(() => z.object({ url: z.string().check(z.maxLength(4000)) })) },
  /** The chat list moved and is quiet again: read it. `rows` are the drawn rows, for where no reader works. */
  "console.stirred": {
    from: ["console"],
    input: lazy(() => z.object({ rows: z.array(row()).check(z.maxLength(60)) }))
  },
  /** Another chat is in front (or none). `name` is what the header says. */
  "console.opened": {
    from: ["console"],
    input: lazy(() => z.object({ name: z.nullable(displayName()), visible: z.boolean() }))
  },
  /** New messages of the open chat: never text. */
  "console.sighted": {
    from: ["console"],
    input: lazy(() => z.object({ contact: contactId(), messages: z.array(seen()).check(z.maxLength(200)) }))
  },
  /** Attachments that stand in a chat just opened (C4-27): kind and instant, never name or content. */
  "console.attached": {
    from: ["console"],
    input: lazy(() =>
      z.object({
        contact: contactId(),
        items: z
          .array(z.object({ key: messageKey(), kind: attachment(), direction: z.enum(["in", "out"]), at: instant() }))
          .check(z.maxLength(60))
      })
    )
  },
  /** Which locator won, or none. */
  "console.health": {
    from: ["console"],
    input: lazy(() => z.object({ probes: z.array(probe()).check(z.maxLength(40)) }))
  },
  /** Ids of the drawn rows, in their order, where names alone are ambiguous. */
  "console.identify": {
    from: ["console"],
    input: lazy(() => z.object({ names: z.array(displayName()).check(z.maxLength(60)) }))
  },
  /** Does a plain Enter make a line here, as the console has it set? */
  "console.lines": { from: ["console"], input: lazy(() => z.object({})) },
  /** Take room in the page for a part of ours, or give it back. */
  "console.room": {
    from: ["console"],
    input: lazy(() => z.object({ part: z.enum(["bar", "rows", "strip", "rail", "panel"]), on: z.boolean() }))
  },
  /** Something threw in a page: what and where, scrubbed (shared/failure-record), never what it was about. */
  "failure.report": {
    from: ["console", "page"],
    input: lazy(() =>
      z.object({
        surface: z.enum(surfaces),
        name: errorName(),
        message: z.string().check(z.maxLength(200)),
        frames: z.array(stackFrame()).check(z.maxLength(12)),
        causes: z.array(errorName()).check(z.maxLength(5))
      })
    )
  },
  /** What a fault has to be read with, as a text without names and numbers of people. */
  "diagnostics.read": { from: ["console", "page"], input: lazy(() => z.object({})) },
  /** A frame of ours inside a console has started: it stays empty unless its tab is a console. */
  "frame.hello": { from: ["page"], input: lazy(() => z.object({})) },
  /** The drawer was opened or folded: remembered per site. */
  "console.drawer": { from: ["console"], input: lazy(() => z.object({ open: z.boolean() })) },
  /** Inject the lazy half: the overlay, or the row badges. */
  "console.draw": { from: ["console"], input: lazy(() => z.object({ part: z.enum(["overlay", "badges"]) })) },

  "conversation.open": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },
  /** With a number in E.164, from an account: the console opens the chat, the conversation opens with it (C4-03, R2-18). */
  "conversation.start": {
    from: ["page"],
    input: lazy(() => z.object({ account: messageKey(), number: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)) }))
  },
  "conversation.take": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), from: z.nullable(agentId()) }))
  },
  "conversation.assign": {
    from: ["console", "page"],
    input: lazy(() =>
      z.object({ contact: contactId(), to: z.nullable(agentId()), from: z.nullable(agentId()), ...toTeam() })
    )
  },
  "conversation.close": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal(), note: z.optional(z.nullable(closing())) }))
  },
  /** `from` is the date that was seen, null when there was none. */
  "conversation.schedule": {
    from: ["console", "page"],
    input: lazy(() =>
      z.object({ contact: contactId(), ordinal: ordinal(), until: instant(), from: z.nullable(instant()) })
    )
  },
  /** Back in Open before its hour. */
  "conversation.resume": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal() }))
  },
  /** `of`: what an outcome named as its `undo`, or a line of the feed. `partly` = what is still possible. */
  "conversation.undo": {
    from: ["console", "page"],
    input: lazy(() =>
      z.object({
        what: z.array(z.object({ contact: contactId(), of: ourId() })).check(z.minLength(1), z.maxLength(bulkLimit)),
        partly: z.boolean()
      })
    )
  },
  /** One act on many conversations, each by itself: what cannot be done is named, the rest is done. */
  "queue.bulk": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        rows: z
          .array(
            z.object({
              contact: contactId(),
              ordinal: ordinal(),
              from: z.nullable(agentId()),
              until: z.nullable(instant())
            })
          )
          .check(z.minLength(1), z.maxLength(bulkLimit)),
        act: z.union([
          z.object({ kind: z.literal("assign"), to: z.nullable(agentId()), ...toTeam() }),
          z.object({ kind: z.literal("schedule"), until: instant() }),
          z.object({ kind: z.literal("close"), note: z.nullable(closing()) })
        ])
      })
    )
  },
  "conversation.reactivate": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal() }))
  },
  "conversation.mark-unread": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },

  /** A bot's or platform's dialogue is finished (R2-23): docs/messages.md. The second name is respond.io's. */
  mark_done: { from: ["page"], input: lazy(() => z.object({ contact: contactId() })) },
  RB_MARKDONE: { from: ["page"], input: lazy(() => z.object({ contact: contactId() })) },

  /** Bring the console's tab to the front and open the chat there. */
  "queue.jump": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },
  /** The same with the chat that waits longest: mine first, else nobody's. `after` = the one in front, passed over. */
  "queue.next": { from: ["page"], input: lazy(() => z.object({ after: z.nullable(contactId()) })) },
  /** Whom to go on to after an answer or a close (Z0-08); `asked` = also where the response mode stays, `but` = tried in vain. */
  "queue.onward": {
    from: ["console"],
    input: lazy(() =>
      z.object({
        after: contactId(),
        asked: z.boolean(),
        but: z.optional(z.array(contactId()).check(z.maxLength(20)))
      })
    )
  },
  /** Show the queue in the popup as it is asked for. */
  "queue.show": { from: ["page"], input: lazy(() => z.object({ ask: queueAsk() })) },
  /** Open the options page (a console page cannot). */
  "options.show": { from: ["console", "page"], input: lazy(() => z.object({})) },

  "note.add": { from: ["page"], input: lazy(() => z.object({ contact: contactId(), text: typedText() })) },
  "note.edit": { from: ["page"], input: lazy(() => z.object({ id: noteId(), text: typedText() })) },
  "note.pin": { from: ["page"], input: lazy(() => z.object({ id: noteId(), on: z.boolean() })) },
  /** Only admins (Z1-30). Not undoable. */
  "note.delete": { from: ["page"], input: lazy(() => z.object({ id: noteId() })) },
  /** The card's own name, phone (E.164 or empty) and language (empty = unknown); an empty name = the console's. */
  "contact.edit": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        contact: contactId(),
        name: typedText(),
        phone: typedText(),
        language: z.nullable(language()),
        /** What the workspace's own fields hold, by id; what is left out stays. */
        values: z.optional(z.record(ourId(), typedText()))
      })
    )
  },
  /** On or off. */
  "contact.tag": {
    from: ["page"],
    input: lazy(() => z.object({ contact: contactId(), tag: ourId(), on: z.boolean() }))
  },
  /** Anybody makes one; admins rename. */
  "tag.save": { from: ["page"], input: lazy(() => z.object({ id: z.nullable(ourId()), name: typedText() })) },
  "tag.remove": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },
  /** A field of the workspace's own on the card; `choices` for that type alone. */
  "field.save": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        id: z.nullable(ourId()),
        name: typedText(),
        type: z.enum(fieldTypes),
        choices: z.array(typedText()).check(z.maxLength(200))
      })
    )
  },
  /** It keeps its values, unseen. */
  "field.remove": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },
  "field.back": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },
  "field.order": { from: ["page"], input: lazy(() => z.object({ ids: z.array(ourId()).check(z.maxLength(200)) })) },

  /** Forgets the contact: names, card, notes, summaries, attachments. Only admins (Z1-30). Not undoable. */
  "contact.erase": { from: ["page"], input: lazy(() => z.object({ contact: contactId() })) },
  /** Forgets a closed conversation and its summary. Only admins (Z1-30). Not undoable. */
  "conversation.delete": {
    from: ["page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal() }))
  },
  /** Blocks inside Turno (C4-25): the console goes on as before. */
  "contact.block": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },
  "contact.unblock": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },
  /** Makes `other` part of `contact` (R2-24). */
  "contact.merge": { from: ["page"], input: lazy(() => z.object({ contact: contactId(), other: contactId() })) },
  /** Takes `other` out again. */
  "contact.part": { from: ["page"], input: lazy(() => z.object({ other: contactId() })) },

  /** Saves a snippet; `parts` is what the template room made of `body`. */
  "snippet.save": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        id: z.nullable(ourId()),
        shortcut: typedText(),
        title: typedText(),
        body: typedText(),
        personal: z.optional(z.boolean()),
        parts: z.array(part()).check(z.maxLength(2000))
      })
    )
  },
  "snippet.delete": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },

  "category.save": {
    from: ["page"],
    input: lazy(() => z.object({ id: z.nullable(ourId()), name: typedText() }))
  },
  "category.remove": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },
  /** The whole order, by id. */
  "category.order": { from: ["page"], input: lazy(() => z.object({ ids: z.array(ourId()).check(z.maxLength(100)) })) },
  "workspace.closing": { from: ["page"], input: lazy(() => z.object({ asks: asks() })) },
  /** Options by name (O1–O21): all of these, or none. Each value is looked at by the use case, which names what it refuses. */
  "workspace.options": {
    from: ["page"],
    input: lazy(() => z.object({ change: z.record(z.string().check(z.maxLength(40)), optionValue()) }))
  },
  /** The habits of a product, all at once. `categories` are made where it asks for one and there is none. */
  "workspace.preset": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        preset: z.enum(presets),
        categories: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(10))
      })
    )
  },
  /** Back to what was before it. `partly` = but for what was changed since. */
  "workspace.restore": { from: ["page"], input: lazy(() => z.object({ partly: z.boolean() })) },
  "team.save": {
    from: ["page"],
    input: lazy(() =>
      z.object({ id: z.nullable(teamId()), name: typedText(), members: z.array(agentId()).check(z.maxLength(500)) })
    )
  },
  "team.remove": { from: ["page"], input: lazy(() => z.object({ id: teamId() })) },
  /** Takes its removal back, with all it had. */
  "team.back": { from: ["page"], input: lazy(() => z.object({ id: teamId() })) },
  "inbox.save": { from: ["page"], input: lazy(() => inbox()) },
  /** How many contacts such a rule takes now: nothing is changed. */
  "inbox.count": { from: ["page"], input: lazy(() => inbox()) },
  "inbox.remove": { from: ["page"], input: lazy(() => z.object({ id: inboxId() })) },
  /** The whole order, by id: the first whose rule fits wins. */
  "inbox.order": { from: ["page"], input: lazy(() => z.object({ ids: z.array(inboxId()).check(z.maxLength(200)) })) },
  /** The phrases by which a bot hands over (C4-01). */
  "workspace.patterns": {
    from: ["page"],
    input: lazy(() => z.object({ phrases: z.array(typedText()).check(z.maxLength(20)) }))
  },
  /** What happens after an answer or a close (Z0-06); null = as the workspace. */
  "profile.mode": { from: ["page"], input: lazy(() => z.object({ mode: z.nullable(z.enum(responseModes)) })) },
  /** A close opens the next one too. */
  "profile.next": { from: ["page"], input: lazy(() => z.object({ on: z.boolean() })) },
  "profile.key": { from: ["page"], input: lazy(() => z.object({ action: action(), key: keyName() })) },
  /** The characters that open the snippets: `/` unless the console has a list of its own there. */
  "profile.prefix": { from: ["console", "page"], input: lazy(() => z.object({ prefix: z.enum(prefixes) })) },

  /** Puts a file into the library (C4-20): `url` is a blob of the page that asks, `id` of its choosing, so that twice is once. */
  "file.add": {
    from: ["page"],
    input: lazy(() =>
      z.object({
        id: ourId(),
        name: typedText(),
        ending: z.string().check(z.regex(/^[\p{L}\p{N}]{0,12}$/u)),
        kind: fileKind(),
        url: z.string().check(z.startsWith("blob:"), z.maxLength(300))
      })
    )
  },
  "file.rename": { from: ["page"], input: lazy(() => z.object({ id: ourId(), name: typedText() })) },
  "file.remove": { from: ["page"], input: lazy(() => z.object({ id: ourId() })) },
  /** The bytes of a file from there on, at most {@link pieceBytes}. */
  "file.piece": {
    from: ["console"],
    input: lazy(() => z.object({ id: ourId(), from: z.number().check(z.int(), z.gte(0)) }))
  },

  /** My own switch (C4-10): available or not. */
  "presence.set": { from: ["console", "page"], input: lazy(() => z.object({ available: z.boolean() })) },
  /** Whether new conversations are heard (C4-28), and how that sounds. */
  "profile.sound": { from: ["page"], input: lazy(() => z.object({ on: z.boolean() })) },
  "profile.hear": { from: ["page"], input: lazy(() => z.object({})) },
  "sound.over": { from: ["page"], input: lazy(() => z.object({})) },
  "profile.save": { from: ["page"], input: lazy(() => z.object({ name: memberName(), language: language() })) },
  "member.add": { from: ["page"], input: lazy(() => z.object({ name: memberName(), role: role(), ...terms() })) },
  "member.change": {
    from: ["page"],
    input: lazy(() => z.object({ id: agentId(), name: memberName(), role: role(), ...terms() }))
  },
  /** `release`: what is open is nobody's from then on; else it stays with the name. */
  "member.remove": {
    from: ["page"],
    input: lazy(() => z.object({ id: agentId(), release: z.optional(z.boolean()) }))
  },
  /** Takes the removal back, with all that was released. */
  "member.back": { from: ["page"], input: lazy(() => z.object({ id: agentId() })) }
} as const satisfies Record<string, { from: readonly Sender[]; input: () => z.ZodMiniType }>

/** Most conversations of one act together. */
export const bulkLimit = 50

export type Sender = "console" | "page"
export type MessageName = keyof typeof messages
/** What a sender writes (plain strings). */
export type Input<N extends MessageName> = z.input<ReturnType<(typeof messages)[N]["input"]>>
/** What a handler gets (branded). */
export type Parsed<N extends MessageName> = z.output<ReturnType<(typeof messages)[N]["input"]>>

const row = lazy(() =>
  z.object({
    name: displayName(),
    unread: z.nullable(z.number().check(z.int(), z.gte(0))),
    mine: z.nullable(z.boolean())
  })
)

const optionValue = lazy(() => z.nullable(z.union([z.string().check(z.maxLength(40)), z.number(), z.boolean()])))

/** What is said of a member beside the name: what is left out stays. Capacity null = the workspace's. */
const terms = () => ({
  excluded: z.optional(z.boolean()),
  capacity: z.optional(z.nullable(z.number())),
  teams: z.optional(z.array(teamId()).check(z.maxLength(200)))
})

/** An inbox as it is written (C4-06); `knowing` = whoever wrote it was told that it takes nobody, or everybody. */
const inbox = lazy(() =>
  z.object({
    id: z.nullable(inboxId()),
    name: typedText(),
    rule: z.object({
      consoles: z.array(ourId()).check(z.maxLength(20)),
      accounts: z.array(messageKey()).check(z.maxLength(50)),
      tags: z.array(ourId()).check(z.maxLength(50))
    }),
    team: z.nullable(teamId()),
    settings: z.object({
      distribution: z.optional(z.enum(distributions)),
      capacity: z.optional(z.nullable(z.number())),
      closing: z.optional(asks()),
      shared: z.optional(z.boolean()),
      inactivity: z.optional(z.nullable(z.number()))
    }),
    knowing: z.boolean()
  })
)

/** Given to nobody in particular: the team that has it from now on. */
const toTeam = () => ({ team: z.optional(z.nullable(teamId())) })

/** A category of closing, and a summary for the team (R2-25). */
const closing = lazy(() => z.object({ category: z.nullable(ourId()), summary: typedText() }))

const part = lazy(() =>
  z.union([
    z.object({ text: typedText() }),
    z.object({
      variable: z.string().check(z.maxLength(60)),
      fallback: z.optional(typedText()),
      shape: z.optional(z.enum(["capitalize", "upcase", "downcase"]))
    })
  ])
)

const seen = lazy(() =>
  z.object({
    key: z.nullable(messageKey()),
    direction: z.enum(["in", "out"]),
    at: instant(),
    precision: precision(),
    attachment: attachment(),
    /** Sent from this tab, and how sure we are. */
    mine: z.optional(z.enum(["certain", "probable"]))
  })
)

const probe = lazy(() =>
  z.object({
    probe: z.string().check(z.maxLength(60)),
    /** Index of the locator that won; null when none did. */
    won: z.nullable(z.number().check(z.int(), z.gte(0)))
  })
)

/** Why a chat is none of ours. */
export type NotCustomer = "group" | "self" | "channel" | "archived"

/** A refusal as a surface says it: names resolved, the rest language-neutral. */
export type RefusalSaid =
  | { kind: "taken"; by: string; at: Instant }
  | { kind: "closed"; by: string | null; at: Instant }
  /** Blocked inside Turno (C4-25). */
  | { kind: "blocked"; by: string | null; at: Instant }
  | { kind: "rescheduled"; by: string; at: Instant; until: Instant }
  | {
      kind: "undo-blocked"
      what:
        | "opened"
        | "assigned"
        | "closed"
        | "reactivated"
        | "unread-marked"
        | "scheduled"
        | "unscheduled"
        | "wrote"
        | "blocked"
        | "unblocked"
        | "merged"
        | "absorbed"
        | "filed"
        | "erased"
      by: string | null
      at: Instant
    }
  | { kind: "undo-partly"; why: "member-gone" | "date-past" }
  /** Too long for what holds it: how many characters (code points) it may have. */
  | { kind: "value-bad"; field: string; why: ValueWhy }
  /** As many as there may be of it. */
  | { kind: "too-many"; limit: number }
  | { kind: "summary-too-long" | "note-too-long" | "snippet-too-long" | "name-too-long"; limit: number }
  /** Bytes a file may have, or files the library holds. */
  | { kind: "file-too-big" | "library-full"; limit: number }
  | {
      kind:
        | "date-past"
        | "date-too-far"
        | "undo-unknown"
        | "phrase-short"
        /** Only who is online may act (O7, C4-09). */
        | "offline"
        | "merged"
        | "merge-itself"
        | "undo-waits"
        /** The team's platform does not allow it. */
        | "not-accepted"
        | "needs-category"
        | "needs-summary"
        | "category-gone"
        | "contact-gone"
        /** Only what is closed is deleted (Z1-30). */
        | "still-open"
        | "tag-gone"
        | "field-gone"
        | "account-unknown"
        | "no-chat-link"
        | "choices-empty"
        | "note-gone"
        | "note-empty"
        | "snippet-gone"
        | "snippet-empty"
        | "shortcut-bad"
        | "shortcut-taken"
        | "name-empty"
        | "name-taken"
        | "phone-bad"
        | "key-taken"
        | "file-gone"
        | "file-empty"
        | "file-taken"
    }
  | {
      kind: "already-open" | "not-open" | "never-open" | "unknown-agent" | "update-turno" | "only-admins" | "last-admin"
    }

/** Why a setting of the workspace was not changed. */
export type SettingRefusal =
  /** The option it is about, by its name in {@link Options}. */
  | { kind: "option-unknown" | "option-bad" | "option-newer"; option: string }
  /** Options somebody changed since the preset: they stand in the way of going back. */
  | { kind: "restore-blocked"; options: string[]; by: string; at: Instant }
  | {
      kind: /** A close would ask for a category where there is none, and the last one while it does. */
        | "needs-categories"
        | "category-needed"
        /** One does not take oneself out of the workspace. */
        | "yourself"
        | "team-gone"
        | "account-gone"
        | "rule-nobody"
        | "rule-everybody"
        /** The workspace's response mode holds for all (Z0-06). */
        | "mode-locked"
    }

export type Settled = { ok: true } | { ok: false; refusal: RefusalSaid | SettingRefusal }

/** How many contacts a rule takes; `whole` = all of them were looked at. */
export interface Taking {
  takes: number
  whole: boolean
  /** It takes nobody, or everybody whom no inbox before it takes. */
  all: "nobody" | "everybody" | null
}

/**
 * How a command ended. `pending` = decided here, not yet confirmed by the platform. `undo` = by what name it is undone, null
 * when nothing was done or it cannot be.
 */
export type Outcome = { ok: true; pending: boolean; undo: string | null } | { ok: false; refusal: RefusalSaid }

/** How each of many ended: what was done or is under way, with what undoes it all, and what was not, by name. */
export interface Together {
  done: { contact: ContactId; pending?: boolean; undo: string | null }[]
  refused: { contact: ContactId; name: string; refusal: RefusalSaid }[]
}

/** Whether the chat was brought to the front, and whose it is; `nobody` = nobody waits. */
export interface Jump {
  ok: boolean
  why?: "no-tab" | "not-found" | "nobody"
  name: string
}

export interface Outputs {
  "console.hello": { recipe: PageRecipe | null; language: Language; health: Health }
  /** `work`: there is a conversation, so a row may be due a badge. */
  "console.stirred": { reader: "read" | "missing"; unidentified: number; work: boolean }
  "console.opened": {
    chat: { contact: ContactId; name: string } | null
    why: NotCustomer | "none" | "ambiguous" | "unknown" | null
  }
  "console.sighted": { ok: true }
  "console.attached": { ok: true }
  "console.health": { ok: true }
  "console.identify": { chats: (string | null)[] }
  /** Null = nobody can tell. */
  "console.lines": { lines: boolean | null }
  "console.room": { ok: boolean }
  "console.draw": { ok: boolean }
  "failure.report": { ok: true }
  "diagnostics.read": { text: string }
  "conversation.open": Outcome
  /** `coming` = its chat is on its way to the front; `by-hand` = open, and the agent has to go there. */
  "conversation.start":
    | { ok: true; chat: "shown" | "coming" | "by-hand"; name: string; contact: ContactId | null; undo: string | null }
    | { ok: false; refusal: RefusalSaid; contact: ContactId | null }
  "conversation.take": Outcome
  "conversation.assign": Outcome
  "conversation.close": Outcome
  /** The recipe of the console around it; null = nowhere it may draw. */
  "frame.hello": { console: string | null; language: Language }
  "console.drawer": { ok: true }
  "conversation.schedule": Outcome
  "conversation.resume": Outcome
  "conversation.undo": Together
  "queue.bulk": Together
  "conversation.reactivate": Outcome
  "conversation.mark-unread": Outcome
  "queue.jump": Jump
  "queue.next": Jump
  /** `here` = how to find it in the console that asks; `elsewhere` = another tab has it. */
  "queue.onward": {
    next: {
      contact: ContactId
      name: string
      here: { name: string; chat: string | null } | null
      elsewhere: boolean
    } | null
  }
  /** False where the browser does not let us open it. */
  "queue.show": { ok: boolean }
  "options.show": { ok: true }
  "note.add": Outcome
  "note.edit": Outcome
  "note.pin": Outcome
  "note.delete": Outcome
  "contact.edit": Outcome
  "contact.tag": Outcome
  "tag.save": { ok: true; id: string } | { ok: false; refusal: RefusalSaid | SettingRefusal }
  "tag.remove": Settled
  "field.save": Settled
  "field.remove": Settled
  "field.back": Settled
  "field.order": Settled
  "contact.erase": Outcome
  "conversation.delete": Outcome
  "contact.block": Outcome
  "contact.unblock": Outcome
  "contact.merge": Outcome
  "contact.part": Outcome
  "snippet.save": Outcome
  "snippet.delete": Outcome
  "category.save": Settled
  "category.remove": Settled
  "category.order": Settled
  "workspace.closing": Settled
  "workspace.options": Settled
  "workspace.preset": Settled
  "workspace.restore": Settled
  "team.save": Settled
  "team.remove": Settled
  "team.back": Together
  "inbox.save": Settled
  "inbox.count": Taking
  "inbox.remove": Settled
  "inbox.order": Settled
  "workspace.patterns": Outcome
  mark_done: Outcome
  RB_MARKDONE: Outcome
  "profile.mode": Settled
  "profile.next": { ok: true }
  "profile.key": Outcome
  "profile.prefix": Outcome
  "file.add": Outcome
  "file.rename": Outcome
  "file.remove": Outcome
  /** null = removed meanwhile; `bytes` in base64. */
  "file.piece": { bytes: string } | null
  "presence.set": { ok: true }
  "profile.sound": Outcome
  "profile.hear": { ok: true }
  "sound.over": { ok: true }
  "profile.save": Outcome
  "member.add": { ok: true; id: AgentId } | Extract<Settled, { ok: false }>
  "member.change": Settled
  "member.remove": Settled
  "member.back": Together
}

/** What the worker answers when it could not even try. Each has its sentence in three languages (`failed.*`). */
export type Failure = "malformed" | "not-allowed" | "unknown-message" | "full-disk" | "newer-data" | "broken"
export type Reply<N extends MessageName> = { ok: true; value: Outputs[N] } | { ok: false; failure: Failure }

/** Messages from the worker to a console tab. */
export type Knock =
  /** Something changed and you have no port open. */
  | { turno: "doorbell" }
  /** Open this chat in the console. Answered with true when it is open. */
  | { turno: "open-chat"; name: string; chat: string | null }
  /** An answer of this agent went out there (Z0-08). */
  | { turno: "answered"; contact: ContactId }
  /** Read your list now (periodic alarm, while visible). */
  | { turno: "look" }
  /** A key of the browser's own list was pressed while this tab was in front. */
  | { turno: "do"; action: Action }
