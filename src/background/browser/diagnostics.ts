import browser from "webextension-polyfill"
import type { Diagnostics } from "../ports"
import { readFailures } from "./failure-ring"

export const browserDiagnostics: Diagnostics = {
  versions: () => ({
    turno: browser.runtime.getManifest().version,
    browser: /(?:Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? "?"
  }),
  failures: readFailures
}
