import "../background/fake-chrome"
import { describe, expect, it, test, vi } from "vitest"
import { failureOf } from "~background/failures"
import { addFile, pieceOfFile, removeFile, renameFile } from "~background/usecases/files"
import { libraryWindow } from "~background/views/library"
import { sayBytes } from "~shared/i18n/bytes"
import { words } from "~shared/i18n/words"
import { fileLimit, fileName, kindOf, libraryLimit, partsOf, pieceBytes } from "~shared/library"
import { ana, bruno, desk } from "./desk"

type Browser = Awaited<ReturnType<typeof desk>>

/** A page of ours holds these bytes, and asks to keep them. */
function offer(browser: Browser, id: string, bytes: Blob, more: Partial<Parameters<typeof addFile>[1]> = {}) {
  const url = `blob:chrome-extension://turno/${id}`
  browser.held.set(url, bytes)
  return addFile(browser, { id, name: `File ${id}`, ending: "pdf", kind: "document", url, ...more })
}
const small = (text = "catalogue") => new Blob([text], { type: "application/pdf" })
const refused = (kind: string, more = {}) => ({ ok: false, refusal: { kind, ...more } })

describe("C4-20: the library", () => {
  test("keeps what an admin puts in, sorted by kind and name, and gives the bytes back piece by piece", async () => {
    const browser = await desk(ana)
    const big = new Uint8Array(pieceBytes + 5).map((_, at) => at * 7)
    await offer(browser, "b", small())
    await offer(browser, "a", new Blob([big], { type: "image/webp" }), { kind: "image", ending: "webp" })
    await offer(browser, "c", small(), { name: "A price list" })
    const { files } = await libraryWindow(browser.db)
    expect(files.map(({ id, kind, size }) => [id, kind, size])).toEqual([
      ["c", "document", 9],
      ["b", "document", 9],
      ["a", "image", pieceBytes + 5]
    ])
    expect(Object.keys(files[0] ?? {})).not.toContain("bytes")
    const pieces = [
      await pieceOfFile(browser, { id: "a", from: 0 }),
      await pieceOfFile(browser, { id: "a", from: pieceBytes })
    ]
    const back = Buffer.concat(pieces.map((piece) => Buffer.from(piece?.bytes ?? "", "base64")))
    expect(back.equals(Buffer.from(big))).toBe(true)
    expect(await pieceOfFile(browser, { id: "gone", from: 0 })).toBeNull()
  })

  test("is the admins' to change; every agent reads it", async () => {
    const browser = await desk(ana)
    await offer(browser, "a", small())
    const agent = { ...browser, me: bruno.id }
    expect(await offer(agent, "b", small())).toEqual(refused("only-admins"))
    expect(await renameFile(agent, { id: "a", name: "x" })).toEqual(refused("only-admins"))
    expect(await removeFile(agent, { id: "a" })).toEqual(refused("only-admins"))
    expect((await libraryWindow(agent.db)).files).toHaveLength(1)
    expect(await removeFile(browser, { id: "a" })).toEqual({ ok: true })
    expect((await libraryWindow(agent.db)).files).toEqual([])
  })

  test("asked twice because an answer was lost, it keeps one", async () => {
    const browser = await desk(ana)
    expect(await offer(browser, "a", small())).toEqual({ ok: true })
    expect(await offer(browser, "a", small())).toEqual({ ok: true })
    expect((await libraryWindow(browser.db)).files).toHaveLength(1)
  })

  test("refuses what is empty, gone, too big, without a name, or called like another", async () => {
    const browser = await desk(ana)
    const sized = (size: number) => Object.defineProperty(small(), "size", { value: size })
    await offer(browser, "a", small(), { name: "Catálogo" })
    expect(await offer(browser, "b", new Blob([]))).toEqual(refused("file-empty"))
    expect(await addFile(browser, { id: "b", name: "b", ending: "", kind: "audio", url: "blob:closed" })).toEqual(
      refused("file-gone")
    )
    expect(await offer(browser, "b", sized(fileLimit + 1))).toEqual(refused("file-too-big", { limit: fileLimit }))
    expect(await offer(browser, "b", sized(100_000), { kind: "sticker" })).toEqual(
      refused("file-too-big", { limit: 99_999 })
    )
    expect(await offer(browser, "b", small(), { name: "  " })).toEqual(refused("name-empty"))
    expect(await offer(browser, "b", small(), { name: "n".repeat(81) })).toEqual(
      refused("name-too-long", { limit: 80 })
    )
    expect(await offer(browser, "b", small(), { name: "catalogo" })).toEqual(refused("file-taken"))
    // Of another kind it is another line of another list.
    expect(await offer(browser, "b", small(), { name: "catalogo", kind: "image" })).toEqual({ ok: true })
    expect(await renameFile(browser, { id: "b", name: " Tapa " })).toEqual({ ok: true })
    expect(await renameFile(browser, { id: "z", name: "x" })).toEqual(refused("file-gone"))
    expect((await libraryWindow(browser.db)).files.map(({ name }) => name)).toEqual(["Catálogo", "Tapa"])
  })

  test(`holds ${libraryLimit} files and not one more`, async () => {
    const browser = await desk(ana)
    const row = { ending: "", type: "", kind: "document", size: 1, bytes: small(), at: 0 } as const
    const ids = Array.from({ length: libraryLimit }, (_, at) => `f${at}`)
    await browser.db.files.bulkPut(ids.map((id) => ({ ...row, id, name: id })))
    expect(await offer(browser, "more", small())).toEqual(refused("library-full", { limit: libraryLimit }))
    // Everything a page is told of them stays small.
    const long = ids.map((id) => ({ ...row, id: id.padEnd(32, "0"), name: "ñ".repeat(80) }))
    await browser.db.files.clear()
    await browser.db.files.bulkPut(long)
    expect(Buffer.byteLength(JSON.stringify(await libraryWindow(browser.db)))).toBeLessThan(32 * 1024)
  })

  test("a full disk is said to be one, and nothing is half kept", async () => {
    const browser = await desk(ana)
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no space left", "QuotaExceededError")
    })
    const failure = await offer(browser, "a", small()).then(
      () => "done",
      (error: unknown) => failureOf(error)
    )
    vi.restoreAllMocks()
    expect(failure).toBe("full-disk")
    expect((await libraryWindow(browser.db)).files).toEqual([])
  })
})

describe("a file's name", () => {
  it.each([
    ["Lista de precios.PDF", "Lista de precios", "pdf"],
    ["v1.2", "v1", "2"],
    [".env", ".env", ""],
    ["sin punto", "sin punto", ""],
    ["a. b c", "a. b c", ""]
  ])("%s is %s and %s", (file, name, ending) => expect(partsOf(file)).toEqual({ name, ending }))

  it("reaches the customer without what a computer refuses", () => {
    expect(fileName({ name: "Precios 3/11: ¿cuáles?", ending: "pdf" })).toBe("Precios 3-11- ¿cuáles-.pdf")
    expect(fileName({ name: "nota", ending: "" })).toBe("nota")
  })

  it.each([
    ["image/webp", "image"],
    ["audio/ogg", "audio"],
    ["video/mp4", "video"],
    ["application/pdf", "document"],
    ["", "document"]
  ])("of the type %s it is called %s", (type, kind) => expect(kindOf(type)).toBe(kind))
})

it.each([
  ["es", 82_440, "82,4 kB"],
  ["pt_BR", 64_000_000, "64 MB"],
  ["en", 12, "0.1 kB"]
] as const)("how big it is, in %s: %i bytes are %s", (language, bytes, said) => {
  expect(sayBytes(words(language), bytes)).toBe(said)
})
