import { useRef, useState } from "react"
import { sayJump } from "~shared/i18n/jumps"
import { sayFailure, sayRefusal } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { RefusalSaid, Reply } from "~shared/protocol/messages"
import { send } from "~shared/protocol/send"
import type { QueueRow } from "~shared/protocol/views"
import { type Ended, inChunks, type Way } from "./in-chunks"
import type { RowAct } from "./queue-row"
import { type Act, pendingWords, sayDone, sayDoneOne } from "./say-done"

/** What was done, with the ways to undo it; `id` tells one from the next that says the same. */
export interface Said {
  id: number
  text: string
  ways: Way[]
}
/** What was not done, and why, by name. `partly`: of which the possible part may be undone. */
export interface Wrong {
  title: string
  lines: { name: string; why: string }[]
  partly: Way[]
}
/** How far a long act has come; `slow` once it is worth a number. */
export interface Run {
  at: number
  of: number
  slow: boolean
}

/** What a row does only by the palette. */
type OwnAct = "new" | "mark-unread" | "block"

const chunk = 25
const undoChunk = 50
const slowAfter = 1000

/** What the card itself can mend. */
const mendable: ReadonlySet<RefusalSaid["kind"]> = new Set([
  "needs-category",
  "needs-summary",
  "category-gone",
  "summary-too-long",
  "date-past",
  "date-too-far",
  "unknown-agent"
])

/** Does what rows, bar and cards ask for, one thing at a time, and says how it ended. */
export function useDeeds(words: Words) {
  const { t } = words
  const [said, setSaid] = useState<Said | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const busy = useRef(false)
  const stopped = useRef(false)
  const count = useRef(0)

  const say = (text: string, ways: Way[]) => setSaid({ id: ++count.current, text, ways })
  const sayWrong = (title: string) => setWrong({ title, lines: [], partly: [] })
  const alone = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (busy.current) return null
    busy.current = true
    setWrong(null)
    return work().finally(() => (busy.current = false))
  }

  const long = async (of: number, work: (on: (sofar: Ended) => boolean) => Promise<Ended>) => {
    stopped.current = false
    setRun({ at: 0, of, slow: false })
    const timer = setTimeout(() => setRun((now) => now && { ...now, slow: true }), slowAfter)
    const ended = await work(({ left }) => {
      setRun((now) => now && { ...now, at: of - left })
      return !stopped.current
    })
    clearTimeout(timer)
    setRun(null)
    return ended
  }
  const tellWrong = ({ refused, failure, left }: Ended, partly: Way[] = []) => {
    const lines = refused.map(({ name, refusal }) => ({ name, why: sayRefusal(words, refusal, Date.now()) }))
    const title = [
      lines.length > 0 && t("bulk_left", { n: lines.length }),
      failure && sayFailure(words, failure),
      !failure && left > 0 && t("bulk_stopped", { n: left })
    ]
    if (title.some(Boolean)) setWrong({ title: title.filter(Boolean).join(" "), lines, partly })
  }

  /** One row's own acts: what needs no more words. */
  const one = (what: RowAct | OwnAct, row: QueueRow) =>
    alone(async () => {
      const { contact, ordinal } = row
      if (what === "go") {
        const wrong = sayJump(words, await send("queue.jump", { contact }), row.name)
        return wrong === null ? undefined : sayWrong(wrong)
      }
      const ways: Record<typeof what, () => Promise<Reply<"conversation.take">>> = {
        take: () => send("conversation.take", { contact, from: row.assignee?.id ?? null }),
        resume: () => send("conversation.resume", { contact, ordinal }),
        reactivate: () => send("conversation.reactivate", { contact, ordinal }),
        new: () => send("conversation.open", { contact }),
        "mark-unread": () => send("conversation.mark-unread", { contact }),
        block: () => send("contact.block", { contact })
      }
      const reply = await ways[what]()
      const fine: Record<typeof what, string> = {
        take: t("said_mine"),
        resume: t("said_resumed"),
        reactivate: t("said_reactivated"),
        new: t("said_opened"),
        "mark-unread": t("said_unread"),
        block: t("said_blocked")
      }
      if (!reply.ok) return sayWrong(sayFailure(words, reply.failure))
      if (!reply.value.ok)
        return sayWrong(t("said_of", { name: row.name, said: sayRefusal(words, reply.value.refusal, Date.now()) }))
      const { undo, pending } = reply.value
      say(
        t("said_of", { name: row.name, said: pending ? t(pendingWords[what]) : fine[what] }),
        undo === null ? [] : [{ contact, of: undo }]
      )
    })

  /**
   * The same to all these. Answers with what the card in front can mend, having done nothing; `begun` is called as soon as
   * something was done.
   */
  const together = (rows: readonly QueueRow[], act: Act, begun: () => void): Promise<RefusalSaid | string | null> =>
    alone(async () => {
      const single = rows.length === 1
      const mends = ({ done, refused }: Ended) => {
        const first = refused[0]?.refusal
        const all = done === 0 && first && refused.every(({ refusal }) => refusal.kind === first.kind)
        return all && (single || mendable.has(first.kind)) ? first : null
      }
      const { name: _, ...asked } = act
      const ended = await long(rows.length, (on) =>
        inChunks(
          rows,
          chunk,
          (some) =>
            send("queue.bulk", {
              rows: some.map(({ contact, ordinal, assignee, until }) => ({
                contact,
                ordinal,
                from: assignee?.id ?? null,
                until
              })),
              act: asked
            }),
          (sofar) => {
            if (sofar.done > 0) begun()
            return on(sofar) && !mends(sofar)
          }
        )
      )
      const mend = mends(ended)
      if (mend) return mend
      if (ended.failure && ended.done === 0) return sayFailure(words, ended.failure)
      begun()
      const now = Date.now()
      const pending = ended.pending > 0
      if (ended.done > 0)
        say(
          single
            ? sayDoneOne(words, act, rows[0]?.name ?? "", pending, now)
            : sayDone(words, act, ended.done, pending, now),
          ended.ways
        )
      tellWrong(ended)
      return null
    })

  const undo = (ways: Way[], partly = false) =>
    alone(async () => {
      setSaid(null)
      const ended = await long(ways.length, (on) =>
        inChunks(ways, undoChunk, (some) => send("conversation.undo", { what: some, partly }), on)
      )
      const under = ended.pending > 0
      const n = ended.done
      if (n > 0 && ways.length === 1) say(t(under ? "pending_undo" : "said_undone"), [])
      else if (n > 0) say(t(under ? "bulk_pending" : "bulk_undone", { n }), [])
      const possible = ended.refused.filter(({ refusal }) => refusal.kind === "undo-partly")
      tellWrong(
        ended,
        ways.filter((way) => possible.some(({ contact }) => contact === way.contact))
      )
    })

  return {
    said,
    wrong,
    run,
    one,
    together,
    undo,
    tell: (what: RefusalSaid | string, name: string) =>
      sayWrong(typeof what === "string" ? what : t("said_of", { name, said: sayRefusal(words, what, Date.now()) })),
    say: (text: string) => say(text, []),
    stop: () => (stopped.current = true),
    gone: () => setSaid(null),
    dismiss: () => setWrong(null)
  }
}

export type Deeds = ReturnType<typeof useDeeds>
