import browser, { type Runtime } from "webextension-polyfill"
import { attend, attendPort } from "./attend"
import { afterCommits, handOver, hear, ring } from "./after-commit"
import { dueAlarm, keepAlarm, lookAlarm, ringAt } from "./browser/alarms"
import { adopt } from "./browser/inject"
import { watchFront } from "./browser/presence"
import { browserTabs } from "./browser/tabs"
import { makeDeps } from "./deps"
import { hearUncaught, reportRejection } from "./failures"
import { answer } from "./router"
import { subscribe } from "./subscriptions"
import { distribute } from "./usecases/distribute"
import { allAsleep, tabGone } from "./usecases/health"
import { runDue } from "./usecases/run-due"
import { runIdle } from "./usecases/run-idle"
import { ringNew } from "./usecases/sound"
import { look } from "./look"
import { openNotice, pressed } from "./summons"
import { database } from "./store/database"
import said from "~shared/i18n/said/worker.json"
import { speak } from "~shared/i18n/words"

speak(said)
hearUncaught(self)

// Wiring only. Every listener is added at once: an event that woke the worker is lost to a listener added later.

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answer(message, sender, makeDeps)
)

browser.runtime.onConnect.addListener((port) => {
  hear(port)
  attendPort(port, makeDeps)
  subscribe(port, makeDeps)
})

browser.runtime.onInstalled.addListener(({ reason }) => {
  reportRejection("runtime.onInstalled alarm", keepAlarm())
  reportRejection("runtime.onInstalled open tabs", adopt())
  if (reason === "install") reportRejection("runtime.onInstalled welcome", browser.runtime.openOptionsPage())
})

const start = async () => {
  await allAsleep(database())
  await ring()
}
browser.runtime.onStartup.addListener(() => {
  reportRejection("runtime.onStartup alarm", keepAlarm())
  reportRejection("runtime.onStartup", start())
})

const due = async () => {
  const deps = await makeDeps()
  await ringAt(await runDue(deps))
  await runIdle(deps)
}

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === lookAlarm) reportRejection("alarm look", look(makeDeps))
  if (name === dueAlarm) reportRejection("alarm due", due())
})

browser.notifications.onClicked.addListener((id) =>
  reportRejection("notifications.onClicked", openNotice(id, makeDeps))
)
browser.commands.onCommand.addListener((name, tab) => reportRejection("commands.onCommand", pressed(name, tab)))

const gone = (tab: number) =>
  reportRejection("tab gone", Promise.all([tabGone(database(), tab), browserTabs.forget(tab)]))
browser.tabs.onRemoved.addListener((tab) => gone(tab))
// A discarded tab comes back under another number.
browser.tabs.onReplaced.addListener((_, before) => gone(before))
browser.tabs.onUpdated.addListener((tab, { discarded }) => {
  if (discarded) gone(tab)
})

watchFront(() => reportRejection("presence", attend(makeDeps)))

afterCommits(() => {
  // Who looks and who listens is told what came of it: what is given at once was nobody's to nobody.
  reportRejection(
    "after a commit",
    makeDeps()
      .then(distribute)
      .finally(() => Promise.all([ring(), sounds()]))
  )
  reportRejection("hand-over", handOver(makeDeps))
})

const sounds = async () => ringNew(await makeDeps())

// What came due, or was left on its way, while nobody was awake; what woke the worker is answered first.
const catchUp = () => due().then(() => Promise.all([handOver(makeDeps), sounds()]))
setTimeout(() => reportRejection("catching up", catchUp()), 1000)
