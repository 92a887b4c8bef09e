import browser from "webextension-polyfill"
/** The periodic look: consoles in view are read, what is due is done. Chrome allows no shorter period. */
export const lookAlarm = "look"

/** Set again at every start: an alarm may be lost with the profile or an update. */
export async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(lookAlarm))) await browser.alarms.create(lookAlarm, { periodInMinutes: 1 })
}
