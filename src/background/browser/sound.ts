import page from "url:../../offscreen/offscreen.html"
import browser from "webextension-polyfill"
import type { Sound } from "../ports"

/** What the polyfill's types do not know yet. */
interface Newer {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> }
  offscreen: {
    createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>
    closeDocument(): Promise<void>
  }
}

/** The one page of ours that nobody sees: it sounds as soon as it is there, and says when it is over. */
export const browserSound: Sound = {
  async play() {
    const { runtime, offscreen } = browser as unknown as Newer
    const sounding = async () => (await runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })).length > 0
    // Several at once are one sound.
    if (await sounding()) return
    const justification = "Plays the sound of a new conversation."
    await offscreen
      .createDocument({ url: new URL(page).pathname, reasons: ["AUDIO_PLAYBACK"], justification })
      .catch(async (error: unknown) => {
        // Unless another one was made in this very moment, nobody would know why it stays silent.
        if (!(await sounding())) throw error
      })
  },
  async stop() {
    // Gone already: it was told twice.
    await (browser as unknown as Newer).offscreen.closeDocument().catch(() => undefined)
  }
}
