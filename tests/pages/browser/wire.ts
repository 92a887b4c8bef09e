/** What the pages of a test, its browser process (the host page) and its worker say to each other. */

/** What a page is to the browser: one of Turno's own, its frame over a console, or a console's page. */
export type SurfaceKind = "own" | "popup" | "frame" | "console"

export interface Surface {
  client: string
  kind: SurfaceKind
  url: string
}

export interface Sender {
  id: string
  url: string
  frameId: number
  tab?: { id: number; url: string }
}

export type FromSurface =
  | { what: "hello"; from: Surface }
  | { what: "message"; from: Surface; call: number; message: unknown }
  | { what: "connect"; from: Surface; port: string; name: string }
  | { what: "post"; from: Surface; port: string; message: unknown }
  | { what: "disconnect"; from: Surface; port: string }
  | { what: "call"; from: Surface; call: number; path: string; args: unknown[] }
  /** What a console's page answers. */
  | { what: "reply"; from: Surface; call: number; value?: unknown }

export type ToSurface =
  | { what: "answer"; to: string; call: number; value?: unknown; error?: string }
  | { what: "post"; to: string; port: string; message: unknown }
  | { what: "disconnect"; to: string; port: string }
  /** An event of the browser, for one page or for all. */
  | { what: "event"; to: string | null; path: string; args: unknown[] }
  /** The same for a console's page that is to answer. */
  | { what: "ask"; to: string; call: number; path: string; args: unknown[] }

export type FromWorker =
  | { what: "answer"; call: number; value?: unknown }
  | { what: "post"; port: string; message: unknown }
  | { what: "disconnect"; port: string }
  | { what: "call"; call: number; path: string; args: unknown[] }

export type ToWorker =
  | { what: "message"; call: number; message: unknown; sender: Sender }
  | { what: "connect"; port: string; name: string; sender: Sender }
  | { what: "post"; port: string; message: unknown }
  | { what: "disconnect"; port: string }
  | { what: "answer"; call: number; value?: unknown; error?: string }
  | { what: "event"; path: string; args: unknown[] }

export const extensionId = "turnoturnoturnoturnoturnoturnotu"
export const consoleUrl = "https://web.whatsapp.com/"
export const channelName = "turno-browser"

/** Chrome's messages are JSON: what does not survive it does not arrive. */
export const jsonCopy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))
