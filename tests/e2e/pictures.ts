import type { Page } from "@playwright/test"

interface Wanted {
  width?: number
  height?: number
  type?: "image/webp" | "image/png" | "image/jpeg"
  /** Fills the whole picture. */
  opaque?: boolean
  /** Brought to exactly so many bytes: what follows an image's end is nobody's business. */
  bytes?: number
}

/** A picture as a file chosen on a computer: a disc, with nothing around it unless it is to be opaque. */
export async function pictureFile(page: Page, name: string, wanted: Wanted = {}) {
  const { width = 512, height = 512, type = "image/png", opaque = false, bytes } = wanted
  const base64 = await page.evaluate(
    async ({ width, height, type, opaque }) => {
      const canvas = new OffscreenCanvas(width, height)
      const brush = canvas.getContext("2d")
      if (!brush) throw new Error("no canvas")
      brush.fillStyle = "#5444c4"
      if (opaque) brush.fillRect(0, 0, width, height)
      else brush.arc(width / 2, height / 2, Math.min(width, height) / 3, 0, 7)
      brush.fill()
      const made = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())
      return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(""))
    },
    { width, height, type, opaque }
  )
  const made = Buffer.from(base64, "base64")
  const buffer = bytes ? Buffer.concat([made, Buffer.alloc(bytes - made.length)]) : made
  return { name, mimeType: type as string, buffer }
}

/** Bytes that nothing squeezes or repeats by chance. */
export function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0, seed = 7; at < size; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[at] = seed >> 16
  }
  return bytes
}
