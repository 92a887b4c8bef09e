import type { Bytes, Clock, Diagnostics, Ids, Notify, Platform, ReportFailure, Sound, Tabs } from "../ports"
import type { Database } from "../store/database"
import type { AgentId, DeviceId, Language } from "~shared/vocabulary"

/** Everything a use case is given. Nothing in it lives longer than the worker. */
export interface Deps {
  db: Database
  clock: Clock
  ids: Ids
  platform: Platform
  tabs: Tabs
  notify: Notify
  bytes: Bytes
  sound: Sound
  diagnostics: Diagnostics
  report: ReportFailure
  me: AgentId
  device: DeviceId
  language: Language
  /** Keys the hashes that contacts are known by. */
  key: string
}
