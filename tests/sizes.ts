/**
 * Two sizes of one proof: what every commit runs, and what a night runs (`npm run nightly`). The seed of a commit is always
 * the same one, so it is red for its own change only; a night has another each time. `TURNO_SEED=n` repeats either.
 */
const sizes = {
  /** Variants of a shift of 40 customers, in order of the list. */
  shifts: { usual: 2, nightly: 8 },
  /** Pages that turn on Turno, each another row of attacks. */
  hostilePages: { usual: 10, nightly: 200 },
  /** Days of three agents under any options, and of two over one platform. */
  threeDesks: { usual: 100, nightly: 2000 },
  /** Consoles in which something that Turno looks for is gone or renamed. */
  consoleMutations: { usual: 12, nightly: 60 },
  /** Seconds in which an untouched console lets the worker sleep. */
  quietSeconds: { usual: 75, nightly: 180 },
  /** Seconds for which a computer sleeps through a promised hour. */
  sleepSeconds: { usual: 75, nightly: 180 }
} as const

const column = process.env.TURNO_SIZE === "nightly" ? "nightly" : "usual"

/** How much of it this run proves. */
export const sizeOf = (what: keyof typeof sizes): number => sizes[what][column]

export const seed = Number(process.env.TURNO_SEED ?? 1)

/** The seeds of the runs of a kind: the first is the run's own, so one that failed is repeated alone with it. */
export const seedsOf = (what: keyof typeof sizes): number[] => Array.from({ length: sizeOf(what) }, (_, n) => seed + n)

/** What fast-check is told: how many runs, and from where. It prints the seed and the path of a failure itself. */
export const runsOf = (what: keyof typeof sizes): { numRuns: number; seed: number } => ({
  numRuns: sizeOf(what),
  seed
})
