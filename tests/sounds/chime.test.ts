import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { chime } from "../../scripts/sound.mjs"

it("C4-28: the sound is what its script makes: short, never too loud, silent at both ends", () => {
  const file: Buffer = chime()
  expect(readFileSync("assets/sounds/new.wav").equals(file)).toBe(true)
  const samples = Array.from({ length: (file.length - 44) / 2 }, (_, at) => Math.abs(file.readInt16LE(44 + at * 2)))
  expect(samples.length / 22_050).toBeLessThan(1)
  expect(Math.max(...samples)).toBeGreaterThan(8000)
  expect(Math.max(...samples)).toBeLessThan(30_000)
  expect([samples[0], samples.at(-1)]).toEqual([0, 0])
})
