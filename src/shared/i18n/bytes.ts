import type { Words } from "./words"

/** How big a file is, as people read it: "0,6 kB", "82,4 kB", "1,2 MB"; a thousand bytes are a kilobyte. */
export function sayBytes({ locale }: Pick<Words, "locale">, bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const)
  const shape = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, shape).format(Math.max(bytes / size, 0.1))
}
