import browser, { type Runtime } from "webextension-polyfill"
import { attend, attendPort } from "./attend"
import { afterCommits, handOver, hear, ring } from "./after-commit"
import { dueAlarm, keepAlarm, lookAlarm, ringAt } from "./browser/alarms"
import { adopt } from "./browser/inject"
import { watchFront } from "./browser/presence"
import { browserTabs } from "./browser/tabs"
import { makeDeps } from "./deps"
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
  void keepAlarm()
  void adopt()
  if (reason === "install") void browser.runtime.openOptionsPage()
})

browser.runtime.onStartup.addListener(() => {
  void keepAlarm()
  void allAsleep(database()).then(ring)
})

const due = async () => {
  const deps = await makeDeps()
  await ringAt(await runDue(deps))
  await runIdle(deps)
}

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === lookAlarm) void look(makeDeps)
  if (name === dueAlarm) void due()
})

browser.notifications.onClicked.addListener((id) => void openNotice(id, makeDeps))
browser.commands.onCommand.addListener((name, tab) => void pressed(name, tab))

const gone = (tab: number) => Promise.all([tabGone(database(), tab), browserTabs.forget(tab)])
browser.tabs.onRemoved.addListener((tab) => void gone(tab))
// A discarded tab comes back under another number.
browser.tabs.onReplaced.addListener((_, before) => void gone(before))
browser.tabs.onUpdated.addListener((tab, { discarded }) => {
  if (discarded) void gone(tab)
})

watchFront(() => void attend(makeDeps))

afterCommits(() => {
  // Who looks and who listens is told what came of it: what is given at once was nobody's to nobody.
  void makeDeps()
    .then(distribute)
    .finally(() => Promise.all([ring(), sounds()]))
  void handOver(makeDeps)
})

const sounds = async () => ringNew(await makeDeps())

// What came due, or was left on its way, while nobody was awake; what woke the worker is answered first.
setTimeout(() => void due().then(() => Promise.all([handOver(makeDeps), sounds()])), 1000)
