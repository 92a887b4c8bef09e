import browser from "webextension-polyfill"
import { browserBytes } from "./browser/bytes"
import { browserDiagnostics } from "./browser/diagnostics"
import { browserNotify } from "./browser/notifications"
import { browserSound } from "./browser/sound"
import { browserTabs } from "./browser/tabs"
import { reportFailure } from "./failures"
import { local } from "./platforms/local/local"
import { database } from "./store/database"
import { founded, workspace } from "./store/meta"
import { optionsOf } from "./store/policy"
import { sayAs } from "~shared/i18n/words"
import type { Deps } from "./usecases/deps"
import type { AgentId, DeviceId, Language } from "~shared/vocabulary"

const random = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("")

const firstLanguage = (): Language => {
  const [tongue] = browser.i18n.getUILanguage().split(/[-_]/)
  return tongue === "es" ? "es" : tongue === "pt" ? "pt_BR" : "en"
}

/** How the founder is called until he says his name. */
const iAm: Record<Language, string> = { es: "Yo", pt_BR: "Eu", en: "Me" }

/** What the use cases are given. The workspace of one is made at the first call ever. */
export async function makeDeps(): Promise<Deps> {
  const db = database()
  const language = firstLanguage()
  const me = "me" as AgentId
  const there =
    (await workspace(db)) ??
    (await founded(
      db,
      { me, device: random(8) as DeviceId, key: random(32), language },
      { id: me, name: iAm[language], role: "admin" }
    ))
  sayAs((await optionsOf(db)).vocabulary)
  return {
    db,
    clock: { now: () => Date.now() },
    ids: { random: () => random(12) },
    platform: local,
    tabs: browserTabs,
    notify: browserNotify,
    bytes: browserBytes,
    sound: browserSound,
    diagnostics: browserDiagnostics,
    report: reportFailure,
    ...there
  }
}
