import { fileKinds, type FileKind } from "./vocabulary"

/** The team's prepared files (C4-20). Bytes of one file, the most there are, and the characters (code points) of a name. */
export const fileLimit = 64_000_000
export const libraryLimit = 100
export const fileNameLimit = 80

/**
 * Bytes of a file in one message to a console's page: messages of the browser carry text only. Measured, one of this size
 * keeps nobody waiting longer than 40 ms, and 8 MB at once are no quicker in all (docs/performance.md). A multiple of three,
 * as base64 wants it.
 */
export const pieceBytes = 1_048_575

/** What a file is, by its type; whether an image is a sticker, a person says. */
export const kindOf = (type: string): Exclude<FileKind, "sticker"> => {
  const [family] = type.split("/")
  return family === "audio" || family === "video" || family === "image" ? family : "document"
}

const dot = (file: string) => {
  const at = file.lastIndexOf(".")
  return at > 0 && /^\.[\p{L}\p{N}]{1,12}$/u.test(file.slice(at)) ? at : file.length
}

/** A file's own name in two: what people call it, and its ending without the dot. */
export const partsOf = (file: string): { name: string; ending: string } => ({
  name: file.slice(0, dot(file)),
  ending: file.slice(dot(file) + 1).toLowerCase()
})

/** As the customer will see it: no character that a computer refuses in a file's name. */
export const fileName = ({ name, ending }: { name: string; ending: string }): string => {
  // Control characters are among those.
  const safe = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, "-")
  return ending ? `${safe}.${ending}` : safe
}

/** By kind, then by name: how every list of them is sorted. */
export const inOrder = (one: { kind: FileKind; name: string }, other: { kind: FileKind; name: string }): number =>
  fileKinds.indexOf(one.kind) - fileKinds.indexOf(other.kind) || one.name.localeCompare(other.name)
