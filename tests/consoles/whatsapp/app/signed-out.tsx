import { useEffect, useRef } from "react"
import { classOf, tid } from "./markup"
import { useLabels } from "./store"

const side = 29

/** Looks like a code and says nothing. */
function isDark(column: number, row: number): boolean {
  const corners = [
    [3, 3],
    [side - 4, 3],
    [3, side - 4]
  ] as const
  for (const [x, y] of corners) {
    const ring = Math.max(Math.abs(column - x), Math.abs(row - y))
    if (ring <= 4) return ring === 3 || ring <= 1
  }
  return Math.imul(column * 73 + row * row * 19 + 5, 2246822519) >>> 31 === 1
}

/** A code to scan, in place of everything. */
export function SignedOut() {
  const labels = useLabels()
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const pen = canvas.current?.getContext("2d")
    if (!pen) return
    for (let index = 0; index < side * side; index++) {
      const [column, row] = [index % side, Math.floor(index / side)]
      pen.fillStyle = isDark(column, row) ? "#111" : "#fff"
      pen.fillRect(column * 8, row * 8, 8, 8)
    }
  }, [])

  return (
    <div className={classOf("signed-out")}>
      <div className={classOf("card")}>
        <p>{labels.steps}</p>
        <div {...tid("link-device-qr-code")}>
          <canvas aria-label={labels.scan} height={232} ref={canvas} role="img" width={232} />
        </div>
      </div>
    </div>
  )
}
