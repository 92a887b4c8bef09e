import type { Picture } from "./judge"

/** Reads what the rule of stickers asks of an image; null when this is none, or a damaged one. */
export async function pictureOf(blob: Blob): Promise<Picture | null> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(blob)
  } catch {
    return null
  }
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(1, 1)
  const brush = canvas.getContext("2d", { willReadFrequently: true })
  const corner = (x: number, y: number): number => {
    brush?.clearRect(0, 0, 1, 1)
    brush?.drawImage(bitmap, x, y, 1, 1, 0, 0, 1, 1)
    return brush?.getImageData(0, 0, 1, 1).data[3] ?? 255
  }
  const corners = [corner(0, 0), corner(width - 1, 0), corner(0, height - 1), corner(width - 1, height - 1)]
  bitmap.close()
  return { width, height, corners }
}
