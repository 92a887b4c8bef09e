import browser from "webextension-polyfill"
import type { Instant } from "~shared/vocabulary"

/** The periodic look: consoles in view are read, what is due is done. Chrome allows no shorter period. */
export const lookAlarm = "look"
/** The next promised hour. Should it be lost, the look finds what is due within a minute. */
export const dueAlarm = "due"

/** Set again at every start: an alarm may be lost with the profile or an update. */
export async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(lookAlarm))) await browser.alarms.create(lookAlarm, { periodInMinutes: 1 })
}

/** Rings at the next promised hour, or not at all. */
export async function ringAt(when: Instant | null): Promise<void> {
  if (when === null) await browser.alarms.clear(dueAlarm)
  else if ((await browser.alarms.get(dueAlarm))?.scheduledTime !== when) await browser.alarms.create(dueAlarm, { when })
}
