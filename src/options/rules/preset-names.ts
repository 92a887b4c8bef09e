import type { Key } from "~shared/i18n/words"
import type { Preset } from "~shared/vocabulary"

/** A product's habits, or the workspace's own mixture. */
export type Shown = Preset | "own"

export const presetNames: Record<Shown, Key> = {
  zenvia: "preset_zenvia",
  respondio: "preset_respondio",
  convos: "preset_convos",
  own: "preset_own"
}

export const presetLines: Record<Shown, Key> = {
  zenvia: "preset_zenvia_line",
  respondio: "preset_respondio_line",
  convos: "preset_convos_line",
  own: "preset_own_line"
}
