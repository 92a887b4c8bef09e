import type { Instant } from "./vocabulary"

/** What is kept of an error: where it came from and how, nothing of what it was about. */
export interface FailureRecord {
  /** Newest time it happened. */
  at: Instant
  /** The message, view, alarm, listener or part of a page. */
  where: string
  name: string
  /** Scrubbed ({@link scrub}). */
  message: string
  /** Function and place in a file of ours, nothing else. */
  frames: string[]
  /** Names of what caused it, the nearest first. */
  causes: string[]
}

/** What a page tells the worker of an error of its own. */
export type FailureDetails = Omit<FailureRecord, "at" | "where">

const messageLimit = 200
const framesKept = 12
const causesKept = 5

/**
 * An error's message without what it may quote. Engines and libraries put the input itself into it (JSON.parse, Zod, keys of
 * the store), with quotation marks of its own inside: everything from the first mark to the last one goes, and to the end
 * where only one is found. An apostrophe between two letters is no mark. Three digits or more may be a phone number's.
 */
export function scrub(message: string): string {
  // React's production build says only a number, and a link that may carry values.
  const [, react] = /^Minified React error #(\d{1,3});/.exec(message) ?? []
  if (react) return `Minified React error #${react}`
  const text = message.slice(0, 5000)
  const marks = [...text.matchAll(/["`“”„«»‘]|(?<!\p{L})['’]|['’](?!\p{L})/gu)].map(({ index }) => index)
  const [first] = marks
  const last = marks.length > 1 ? (marks.at(-1) ?? 0) : text.length
  const unquoted = first === undefined ? text : `${text.slice(0, first)}…${text.slice(last + 1)}`
  return unquoted
    .replace(/\d(?:[\s().-]*\d){2,}/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, messageLimit)
}

const place = /chrome-extension:\/\/[^/\s]+\/([\w./-]{1,80}:\d+:\d+)\)?$/
const work = /^ *at (?:async )?([\w$.<> [\]]{1,60}?) \(/

/** The frames of a stack that lie in files of ours: what was called, and where. */
export const ownFrames = (stack: string): string[] =>
  stack
    .slice(0, 20_000)
    .split("\n")
    .flatMap((line) => {
      const [, at] = place.exec(line) ?? []
      return at ? [`${work.exec(line)?.[1] ?? "?"} ${at}`] : []
    })
    .slice(0, framesKept)

const isError = (error: unknown): error is Error => error instanceof Error || error instanceof DOMException

/** A name can be set to anything: only what looks like a class is kept. */
const nameOf = (error: unknown): string => {
  const name = isError(error) ? error.name : typeof error
  return /^\w{1,40}$/.test(name) ? name : "Error"
}

/** What caused it, also where Dexie has wrapped it. */
const causeOf = (error: unknown): unknown =>
  isError(error) ? (error.cause ?? ("inner" in error ? error.inner : undefined)) : undefined

/** Never throws: what was thrown may be an object of anybody's making. */
export function failureDetails(error: unknown): FailureDetails {
  try {
    const causes: string[] = []
    for (let cause = causeOf(error); cause && causes.length < causesKept; cause = causeOf(cause))
      causes.push(nameOf(cause))
    const { message, stack } = isError(error) ? error : { message: "", stack: "" }
    return { name: nameOf(error), message: scrub(message), frames: ownFrames(stack ?? ""), causes }
  } catch {
    return { name: "Error", message: "", frames: [], causes: [] }
  }
}
