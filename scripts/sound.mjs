// Makes assets/sounds/new.wav, the one sound of Turno: two soft notes, computed here and taken from nobody.
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { isMain, main, root, say } from "./run.mjs"

const rate = 22_050
const seconds = 0.62
/** A fourth upwards, each note with a quieter octave, dying away like something that was struck. */
const notes = [
  { at: 0, hertz: 659.26, loud: 0.34 },
  { at: 0.13, hertz: 880, loud: 0.4 }
]
const rise = 0.006
const fade = 0.03

function level(time) {
  let sum = 0
  for (const { at, hertz, loud } of notes) {
    const since = time - at
    if (since < 0) continue
    const body = Math.min(1, since / rise) * Math.exp(-since * 7.5)
    sum += loud * body * (Math.sin(2 * Math.PI * hertz * since) + 0.22 * Math.sin(4 * Math.PI * hertz * since))
  }
  // To silence before the end: a cut would click.
  return sum * Math.min(1, Math.max(0, (seconds - fade / 6 - time) / fade))
}

/** The whole file: 16 bit, one channel. */
export function chime() {
  const count = Math.round(rate * seconds)
  const data = Buffer.alloc(count * 2)
  for (let at = 0; at < count; at++) data.writeInt16LE(Math.round(level(at / rate) * 32_767), at * 2)
  const head = Buffer.alloc(44)
  head.write("RIFF", 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write("WAVEfmt ", 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write("data", 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

if (isMain(import.meta.url)) {
  main(async () => {
    const file = join(root, "assets/sounds/new.wav")
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, chime())
    say(`Wrote assets/sounds/new.wav, ${chime().length} bytes`)
  })
}
