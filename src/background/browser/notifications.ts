import browser from "webextension-polyfill"
import type { Notify } from "../ports"
import { words } from "~shared/i18n/words"
import type { ContactId } from "~shared/vocabulary"

/** So many come one by one; more are one notice with their number. */
const oneByOne = 3
const prefix = "due:"

/** The contact a notice spoke of; null when it spoke of several. */
export const noticed = (id: string): ContactId | null =>
  id.startsWith(prefix) && id.length > prefix.length ? (id.slice(prefix.length) as ContactId) : null

const icon = () => browser.runtime.getURL(browser.runtime.getManifest().icons?.["128"] ?? "")

/** A promised hour came (Z1-13). It says whose and when; never what was written. */
export const browserNotify: Notify = {
  async due(notices, language) {
    const { t, clock } = words(language)
    const tell = (id: string, title: string, message: string) =>
      browser.notifications.create(id, { type: "basic", iconUrl: icon(), title, message })
    if (notices.length > oneByOne) {
      await tell(prefix, t("due_many", { n: notices.length }), t("due_many_where"))
      return
    }
    for (const { contact, name, until, late } of notices) {
      const { text, today, hour } = clock(until, Date.now())
      const said = today ? t("due_at", { time: text, n: hour }) : t("due_on", { time: text })
      await tell(prefix + contact, t("due_title", { name }), late ? t("notice_late", { said }) : said)
    }
  }
}
