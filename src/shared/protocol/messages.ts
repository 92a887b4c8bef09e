import * as z from "zod/mini"
import { lazy } from "~shared/lazy"
import type { Health } from "~shared/protocol/views"
import type { PageRecipe } from "~shared/recipes/recipe"
import type { AgentId, ContactId, Instant, Language } from "~shared/vocabulary"
import {
  agentId,
  attachment,
  contactId,
  displayName,
  instant,
  language,
  memberName,
  messageKey,
  ordinal,
  precision,
  role
} from "./schemas"

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
  /** Take room in the page for a part of ours, or give it back. */
  "console.room": {
    from: ["console"],
    input: lazy(() => z.object({ part: z.enum(["bar", "rows"]), on: z.boolean() }))
  },
  /** Inject the lazy half: the overlay, or the row badges. */
  "console.draw": { from: ["console"], input: lazy(() => z.object({ part: z.enum(["overlay", "badges"]) })) },

  "conversation.open": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },
  "conversation.take": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), from: z.nullable(agentId()) }))
  },
  "conversation.assign": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), to: z.nullable(agentId()), from: z.nullable(agentId()) }))
  },
  "conversation.close": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal() }))
  },
  "conversation.reactivate": {
    from: ["console", "page"],
    input: lazy(() => z.object({ contact: contactId(), ordinal: ordinal() }))
  },
  "conversation.mark-unread": { from: ["console", "page"], input: lazy(() => z.object({ contact: contactId() })) },

  /** Bring the console's tab to the front and open the chat there. */
  "queue.jump": { from: ["page"], input: lazy(() => z.object({ contact: contactId() })) },
  /** Open the options page (a console page cannot). */
  "options.show": { from: ["console", "page"], input: lazy(() => z.object({})) },

  "profile.save": { from: ["page"], input: lazy(() => z.object({ name: memberName(), language: language() })) },
  "member.add": { from: ["page"], input: lazy(() => z.object({ name: memberName(), role: role() })) },
  "member.change": { from: ["page"], input: lazy(() => z.object({ id: agentId(), name: memberName(), role: role() })) },
  "member.remove": { from: ["page"], input: lazy(() => z.object({ id: agentId() })) }
} as const satisfies Record<string, { from: readonly Sender[]; input: () => z.ZodMiniType }>

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
  | {
      kind: "already-open" | "not-open" | "never-open" | "unknown-agent" | "update-turno" | "only-admins" | "last-admin"
    }

/** How a command ended. `pending` = decided here, not yet confirmed by the platform. */
export type Outcome = { ok: true; pending: boolean } | { ok: false; refusal: RefusalSaid }

export interface Outputs {
  "console.hello": { recipe: PageRecipe | null; language: Language; health: Health }
  /** `work`: there is a conversation, so a row may be due a badge. */
  "console.stirred": { reader: "read" | "missing"; unidentified: number; work: boolean }
  "console.opened": {
    chat: { contact: ContactId; name: string } | null
    why: NotCustomer | "none" | "ambiguous" | "unknown" | null
  }
  "console.sighted": { ok: true }
  "console.health": { ok: true }
  "console.identify": { chats: (string | null)[] }
  "console.room": { ok: boolean }
  "console.draw": { ok: boolean }
  "conversation.open": Outcome
  "conversation.take": Outcome
  "conversation.assign": Outcome
  "conversation.close": Outcome
  "conversation.reactivate": Outcome
  "conversation.mark-unread": Outcome
  "queue.jump": { ok: boolean; why?: "no-tab" | "not-found"; name: string }
  "options.show": { ok: true }
  "profile.save": Outcome
  "member.add": { ok: true; id: AgentId } | { ok: false; refusal: RefusalSaid }
  "member.change": Outcome
  "member.remove": Outcome
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
  /** Read your list now (periodic alarm, while visible). */
  | { turno: "look" }
