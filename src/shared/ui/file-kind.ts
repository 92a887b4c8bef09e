import type { Key } from "~shared/i18n/words"
import type { FileKind } from "~shared/vocabulary"
import type { IconName } from "./icons"

/** How each kind of prepared file is drawn and called. */
export const fileKindIcons: Record<FileKind, IconName> = {
  document: "document",
  audio: "audio",
  video: "video",
  image: "image",
  sticker: "sticker"
}
export const fileKindNames: Record<FileKind, Key> = {
  document: "kind_document",
  audio: "kind_audio",
  video: "kind_video",
  image: "kind_image",
  sticker: "kind_sticker"
}
