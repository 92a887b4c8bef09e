/**
 * Unit tests on another day: `TURNO_CLOCK` is the instant (ISO) at which each test file begins. Time still runs, so that
 * what is measured in a test stays true.
 */
const original = Symbol.for("turno.clock")
const realm = globalThis as unknown as { [original]?: DateConstructor }

function shift(start: number) {
  // A file that shares its realm with one before it must not be shifted twice.
  const Real = (realm[original] ??= Date)
  const offset = start - Real.now()
  const now = () => Real.now() + offset
  const Shifted: DateConstructor = new Proxy(Real, {
    construct: (target, given: unknown[], as: DateConstructor) =>
      Reflect.construct(target, given.length ? given : [now()], as === Shifted ? target : as) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, key, self) => (key === "now" ? now : (Reflect.get(target, key, self) as unknown))
  })
  globalThis.Date = Shifted
  Object.defineProperty(Real.prototype, "constructor", { value: Shifted, writable: true, configurable: true })
}

const wanted = process.env.TURNO_CLOCK
if (wanted) {
  const start = Date.parse(wanted)
  if (Number.isNaN(start)) throw new Error(`TURNO_CLOCK is ${wanted}, which is no instant: write 2027-02-28T10:00:00Z`)
  shift(start)
}
