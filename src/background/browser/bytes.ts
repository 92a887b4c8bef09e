import browser from "webextension-polyfill"
import type { Bytes } from "../ports"

/** Bytes in and out: pages of ours hold them as blobs, a console's page gets them as text. */
export const browserBytes: Bytes = {
  async of(url) {
    // A blob's address carries the page it belongs to: only ours are read, and nothing is ever asked of a network.
    if (!url.startsWith(`blob:${browser.runtime.getURL("")}`)) return null
    try {
      return await (await fetch(url)).blob()
    } catch {
      return null
    }
  },
  base64: (blob) =>
    new Promise((done, failed) => {
      const reader = new FileReader()
      reader.onload = () => done((reader.result as string).replace(/^data:[^,]*,/, ""))
      reader.onerror = () => failed(reader.error ?? new Error("a file could not be read"))
      reader.readAsDataURL(blob)
    })
}
