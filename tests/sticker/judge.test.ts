import { describe, expect, it } from "vitest"
import { judge, type Picture, stickerBytes, stickerSide, type StickerTrouble } from "../../src/shared/sticker/judge"

const fine: Picture = { width: 512, height: 512, corners: [0, 0, 0, 0] }
const webp = { type: "image/webp", size: 40_000 }

describe("C4-22: a sticker", () => {
  it("is 512 x 512, under 100 KB of 1,000 bytes, and transparent", () => {
    expect([stickerSide, stickerBytes]).toEqual([512, 100_000])
    expect(judge(webp, fine)).toEqual([])
    expect(judge({ ...webp, type: "image/png" }, fine)).toEqual([])
  })

  const cases: [what: string, file: Partial<typeof webp>, picture: Partial<Picture> | null, StickerTrouble[]][] = [
    ["511 wide", {}, { width: 511 }, ["size"]],
    ["513 wide", {}, { width: 513 }, ["size"]],
    ["511 high", {}, { height: 511 }, ["size"]],
    ["513 high", {}, { height: 513 }, ["size"]],
    ["99,999 bytes", { size: 99_999 }, {}, []],
    ["100,000 bytes", { size: 100_000 }, {}, ["heavy"]],
    ["opaque all over", {}, { corners: [255, 255, 255, 255] }, ["opaque"]],
    ["opaque in one corner", {}, { corners: [0, 0, 255, 0] }, ["opaque"]],
    ["hardly transparent at all", {}, { corners: [254, 254, 254, 254] }, []],
    ["a JPEG", { type: "image/jpeg" }, { corners: [255, 255, 255, 255] }, ["type", "opaque"]],
    ["no image", { type: "application/pdf" }, null, ["type", "unreadable"]],
    ["damaged", {}, null, ["unreadable"]],
    [
      "wrong in all three ways",
      { size: 250_000 },
      { width: 640, corners: [255, 255, 255, 255] },
      ["size", "opaque", "heavy"]
    ]
  ]
  it.each(cases)("that is %s", (_, file, picture, troubles) => {
    expect(judge({ ...webp, ...file }, picture && { ...fine, ...picture })).toEqual(troubles)
  })
})
