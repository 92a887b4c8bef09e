import * as z from "zod/mini"
import { lazy } from "~shared/lazy"
import {
  actions,
  type AgentId,
  attachments,
  closedWhys,
  closingAsks,
  fileKinds,
  type ContactId,
  type InboxId,
  languages,
  type NoteId,
  type TeamId,
  origins,
  precisions,
  queueAsks,
  roles,
  sections,
  stages
} from "~shared/vocabulary"

/**
 * The schemas of the vocabulary. Branded ids are minted here and nowhere else. Each is built on first use:
 * evaluating them all at once would lengthen the worker's cold start.
 */

const text = (max: number) => z.string().check(z.maxLength(max))

export const contactId = lazy(() =>
  z.pipe(
    z.string().check(z.regex(/^[0-9a-z]{26}$/)),
    z.transform((id) => id as ContactId)
  )
)
export const agentId = lazy(() =>
  z.pipe(
    z.string().check(z.regex(/^[0-9a-z_-]{1,32}$/)),
    z.transform((id) => id as AgentId)
  )
)
export const noteId = lazy(() =>
  z.pipe(
    z.string().check(z.regex(/^[0-9a-z]{1,40}$/)),
    z.transform((id) => id as NoteId)
  )
)
export const teamId = lazy(() =>
  z.pipe(
    ourId(),
    z.transform((id) => id as TeamId)
  )
)
export const inboxId = lazy(() =>
  z.pipe(
    ourId(),
    z.transform((id) => id as InboxId)
  )
)
/** Ids of commands, snippets and categories: ours, random. An event's id is longer. */
export const ourId = lazy(() => z.string().check(z.regex(/^[0-9a-z:_-]{1,80}$/)))
export const asks = lazy(() => z.enum(closingAsks))
export const action = lazy(() => z.enum(actions))
export const keyName = lazy(() =>
  z.string().check(z.regex(/^((Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?[A-Za-z0-9]{1,20})?$/))
)
/** What a person types: bounded here against floods; use cases refuse with a sentence long before. */
export const typedText = lazy(() => text(200_000))
export const instant = lazy(() => z.number().check(z.int(), z.gte(0), z.lte(8.64e15)))
export const ordinal = lazy(() => z.number().check(z.int(), z.gte(0), z.lte(1e9)))
export const language = lazy(() => z.enum(languages))
export const role = lazy(() => z.enum(roles))
export const section = lazy(() => z.enum(sections))
export const queueAsk = lazy(() => z.enum(queueAsks))
export const stage = lazy(() => z.enum(stages))
export const origin = lazy(() => z.enum(origins))
export const closedWhy = lazy(() => z.enum(closedWhys))
export const precision = lazy(() => z.enum(precisions))
export const attachment = lazy(() => z.enum(attachments))
export const fileKind = lazy(() => z.enum(fileKinds))
export const messageKey = lazy(() => text(120))
export const displayName = lazy(() => text(400))
/** What is kept of an error (shared/failure-record): a class, and a place in a file of ours. */
export const errorName = lazy(() => z.string().check(z.regex(/^\w{1,40}$/)))
export const stackFrame = lazy(() => z.string().check(z.regex(/^[\w$.<> [\]?]{1,60} [\w./-]{1,80}:\d{1,9}:\d{1,9}$/)))
export const memberName = lazy(() =>
  z.pipe(
    z.pipe(
      text(80),
      z.transform((name) => name.trim())
    ),
    z.string().check(z.minLength(1))
  )
)
