import type { FileKind } from "~shared/vocabulary"

/** A prepared file (C4-20), without its bytes. */
export interface LibraryFile {
  id: string
  name: string
  /** Without its dot; empty when it has none. */
  ending: string
  /** As the browser names it: `image/webp`. */
  type: string
  kind: FileKind
  size: number
}

export interface LibraryWindow {
  files: LibraryFile[]
}
