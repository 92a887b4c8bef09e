import type { ReactNode } from "react"
import type { Box } from "../page/world"
import { useSurface } from "./surface"

/** As wide as a message reads well. */
const wide = 600
const gap = 8
const side = 12

/** Something that floats over the console's box, lined up with its beginning. */
export function Float({ over, className, children }: { over: Box; className?: string; children: ReactNode }) {
  const { rtl } = useSurface().world.scene
  const width = Math.min(wide, over.width - 2 * side)
  const left = rtl ? over.x + over.width - side - width : over.x + side
  const bottom = innerHeight - over.y + gap
  return (
    <div
      className={className ? `float ${className}` : "float"}
      style={{ left, width, bottom, maxBlockSize: Math.max(160, over.y - 120) }}
    >
      {children}
    </div>
  )
}
