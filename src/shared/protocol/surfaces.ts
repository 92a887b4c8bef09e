/** The parts of Turno that break alone: each reports its errors by this name. */
export const surfaces = [
  "overlay",
  "bar",
  "composer",
  "rail",
  "panel",
  "card",
  "row-menu",
  "toast",
  "popup",
  "queue-head",
  "queue-list",
  "queue-foot",
  "queue-outcome",
  "queue-sheet",
  "options",
  "options-nav",
  "options-page",
  "drawer",
  "drawer-card",
  "drawer-notes",
  "drawer-feed",
  "drawer-past",
  "drawer-attachments"
] as const
export type SurfaceName = (typeof surfaces)[number]
