import { fileName, pieceBytes } from "~shared/library"
import { send } from "~shared/protocol/send"
import type { Failure } from "~shared/protocol/messages"
import type { LibraryFile } from "~shared/protocol/library-window"

type Brought = { ok: true; file: File } | { ok: false; failure: Failure | "gone" }

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Brings a file of the library into this page, piece by piece: nothing but text comes over the browser's messages. */
export async function bring(one: LibraryFile): Promise<Brought> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < one.size; from += pieceBytes) {
    const reply = await send("file.piece", { id: one.id, from })
    if (!reply.ok) return reply
    if (!reply.value) return { ok: false, failure: "gone" }
    pieces.push(bytesOf(reply.value.bytes))
  }
  return { ok: true, file: new File(pieces, fileName(one), { type: one.type }) }
}

/** Saves a file on the computer, as a link would. */
export function download(file: File): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = file.name
  // Never put into the page: the console sees neither the link nor the press.
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
