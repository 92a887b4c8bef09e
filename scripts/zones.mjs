// The unit tests where and when the machine is not ours: other zones, other locales, other days.
import { join } from "node:path"
import { readFileSync } from "node:fs"
import { bin, isMain, main, root, run, say } from "./run.mjs"

/** Each zone, each locale and each clock stands in one run at least. Clocks are told in UTC. */
const places = [
  { zone: "America/Santiago", locale: "es_AR.UTF-8", clock: "2027-04-04T02:00:00Z", day: "1 h before clocks go back" },
  { zone: "America/Santiago", locale: "C", clock: "2027-09-05T03:00:00Z", day: "1 h before clocks go forward" },
  { zone: "Asia/Kathmandu", locale: "en_GB.UTF-8", clock: "2027-02-28T04:15:00Z", day: "28 February, 10:00" },
  { zone: "Pacific/Auckland", locale: "es_AR.UTF-8", clock: "2026-12-31T10:58:00Z", day: "31 December, 23:58" },
  { zone: "Europe/Madrid", locale: "en_GB.UTF-8", clock: "2027-03-28T00:00:00Z", day: "1 h before clocks go forward" },
  { zone: "Europe/Madrid", locale: "pt_BR.UTF-8", clock: "2027-10-31T00:00:00Z", day: "1 h before clocks go back" }
]
