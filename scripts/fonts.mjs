// Fonts of the tests: two families from packages, so that no test presumes what a machine has installed.
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./run.mjs"

const wide = join(root, "node_modules/dejavu-fonts-ttf/ttf")
const narrow = join(root, "node_modules/@expo-google-fonts/archivo-narrow")
const families = { wide: "DejaVu Sans", narrow: "Archivo Narrow" }

/** What the tokens, the practice consoles and a browser without a choice of its own ask for. */
const asked = ["system-ui", "sans-serif", "serif", "sans", "Arial", "Helvetica", "Helvetica Neue", "Segoe UI", "Roboto"]
const askedMono = ["ui-monospace", "monospace", "Roboto Mono"]

const map = (from, to) =>
  `<match target="pattern"><test qual="any" name="family"><string>${from}</string></test>` +
  `<edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`

/** Nothing of the machine's own fontconfig is read. DejaVu stands behind the narrow family for the letters it lacks. */
const document = (name, folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${[...new Set([name === "narrow" ? narrow : wide, wide])].map((dir) => `<dir>${dir}</dir>`).join("\n")}
<cachedir>${join(folder, `${name}-cache`)}</cachedir>
${asked.map((family) => map(family, families[name])).join("\n")}
${askedMono.map((family) => map(family, "DejaVu Sans Mono")).join("\n")}
<match target="pattern"><edit name="family" mode="append_last"><string>${families[name]}</string></edit></match>
</fontconfig>
`

/** The fonts a run draws with: `TURNO_FONTS`, else wide ones. */
export const chosenFonts = () => process.env.TURNO_FONTS || "wide"

/**
 * Environment of a browser that draws with these fonts (`wide`, `narrow`, or `system`: the machine's own). Only where
 * Chromium asks fontconfig, which is Linux: elsewhere the system's fonts are drawn.
 */
export function fontEnv(name = chosenFonts()) {
  if (name === "system") return {}
  if (!(name in families)) throw new Error(`TURNO_FONTS is ${name}; it may be wide, narrow or system`)
  const folder = join(root, "build/fonts")
  const file = join(folder, `${name}.conf`)
  mkdirSync(folder, { recursive: true })
  // Two workers write at the same time: a reader must never find half a file.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, document(name, folder))
  renameSync(draft, file)
  return { FONTCONFIG_FILE: file }
}
