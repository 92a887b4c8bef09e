import type { Count } from "~shared/limits/units"

/** How long (ms) a number may be behind what is written: keys are told together. Near the limit each counts. */
const behind = 500
const behindNear = 100

export interface Telling {
  /** The newest number, told or not. */
  readonly count: Count | null
  /** Another number; one of another state is told at once. */
  next(count: Count | null): void
  now(): void
  stop(): void
}

const same = (one: Count | null, other: Count | null) => one?.warn === other?.warn && one?.block === other?.block

/** Tells numbers a moment later: no key waits for its number to be drawn. */
export function createTelling(told: () => Count | null, tell: () => void): Telling {
  let timer: ReturnType<typeof setTimeout> | undefined
  let count: Count | null = null
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    if (!same(count, told())) tell()
  }
  return {
    get count() {
      return count
    },
    next(newest) {
      count = newest
      if (newest?.state !== told()?.state) now()
      else timer ??= setTimeout(now, newest?.state === "fine" ? behind : behindNear)
    },
    now,
    stop: () => clearTimeout(timer)
  }
}
