/** What the rule of stickers asks for (C4-22): exactly this side in pixels, and fewer bytes than this. */
export const stickerSide = 512
/** "100 KB" is read as 100,000 bytes: of its two readings the stricter one, so what passes here passes everywhere. */
export const stickerBytes = 100_000
/** Kinds of image that can be transparent and that consoles take for stickers. */
const stickerTypes = new Set(["image/webp", "image/png"])

/** An image as far as the rule asks: `corners` are how opaque its four corners are, 0 to 255. */
export interface Picture {
  width: number
  height: number
  corners: readonly number[]
}

/** What keeps an image from being a sticker. */
export type StickerTrouble = "type" | "unreadable" | "size" | "opaque" | "heavy"

/**
 * All that is wrong, in the order it is told; empty = it is a sticker. The background is transparent when all four corners
 * are at least a little.
 * @param picture null when it could not be read as an image
 */
export function judge(file: { type: string; size: number }, picture: Picture | null): StickerTrouble[] {
  const troubles: StickerTrouble[] = []
  if (!stickerTypes.has(file.type)) troubles.push("type")
  if (!picture) troubles.push("unreadable")
  else {
    if (picture.width !== stickerSide || picture.height !== stickerSide) troubles.push("size")
    if (!picture.corners.every((alpha) => alpha < 255)) troubles.push("opaque")
  }
  if (file.size >= stickerBytes) troubles.push("heavy")
  return troubles
}
