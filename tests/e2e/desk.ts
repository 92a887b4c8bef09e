import type { Page } from "@playwright/test"
import { plainName } from "../../src/shared/names"

type Rows = Record<string, unknown>[]

/** What lies in the store, read from a page of ours through plain IndexedDB. */
export class Desk {
  constructor(readonly page: Page) {}

  rows(table: string): Promise<Rows> {
    return this.page.evaluate(
      (name) =>
        new Promise<Rows>((done, failed) => {
          const opening = indexedDB.open("turno")
          opening.onerror = () => failed(opening.error)
          opening.onsuccess = () => {
            const all = opening.result.transaction(name).objectStore(name).getAll()
            all.onerror = () => failed(all.error)
            all.onsuccess = () => {
              opening.result.close()
              done(all.result)
            }
          }
        }),
      table
    )
  }

  /** The journal's lines of conversations: those of members (came, left) and pools lie beside them. */
  async lines(): Promise<Rows> {
    return (await this.rows("journal")).filter((line) => !String(line.thread).includes(":"))
  }

  send(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; failure?: string }> {
    return this.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, input })
  }

  /** The contact of that name. */
  async contact(name: string): Promise<{ id: string } & Record<string, unknown>> {
    const found = (await this.rows("contacts")).filter((row) => row.name === plainName(name))
    if (found.length !== 1) throw new Error(`${found.length} contacts are called ${name}`)
    return found[0] as { id: string }
  }

  /** The queue's row of that contact; empty before there is one. */
  async rowOf(name: string): Promise<Record<string, unknown>> {
    const { id } = await this.contact(name)
    return (await this.rows("rows")).find((row) => row.id === id) ?? {}
  }
}
