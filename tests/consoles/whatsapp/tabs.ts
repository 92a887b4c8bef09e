import type { Change, Changes } from "./shapes"

interface Tab {
  acknowledged: number
  open: string | null
  attentive: boolean
}

/** The version log and the tabs that follow it. */
export class Tabs {
  version = 0
  private readonly log: { version: number; change: Change }[] = []
  private readonly tabs = new Map<string, Tab>()
  private readonly sleepers = new Set<() => void>()
  private closed = false

  push(change: Change): void {
    this.version += 1
    this.log.push({ version: this.version, change })
    this.wake()
  }

  attach(tab: string): void {
    this.tabs.set(tab, { acknowledged: 0, open: null, attentive: false })
    this.wake()
  }

  detach(tab: string): void {
    this.tabs.delete(tab)
    this.wake()
  }

  attend(tab: string, attentive: boolean, open?: string | null): void {
    const known = this.tabs.get(tab)
    if (!known) return
    known.attentive = attentive
    if (open !== undefined) known.open = open
  }

  openChat(tab: string): string | null {
    return this.tabs.get(tab)?.open ?? null
  }

  /** The tab in which a person is looking at this chat, if any. */
  watching(chat: string): string | undefined {
    for (const [id, tab] of this.tabs) if (tab.attentive && tab.open === chat) return id
    return undefined
  }

  /** Answers a long poll: at once when there is news, else after a while with none. */
  async poll(tab: string, version: number, patience = 20_000): Promise<Changes> {
    const known = this.tabs.get(tab)
    if (known) {
      known.acknowledged = version
      this.wake()
    }
    const end = Date.now() + patience
    while (this.version <= version && !this.closed && Date.now() < end && this.tabs.get(tab) === known) {
      await this.sleep(end - Date.now())
    }
    const changes = this.log.filter((entry) => entry.version > version).map((entry) => entry.change)
    return { version: this.version, changes }
  }

  /** Resolves once every attached tab shows the newest version and has handed in its own acts. */
  async settled(patience = 10_000): Promise<void> {
    const end = Date.now() + patience
    this.push({ type: "ping" })
    while (!this.closed) {
      const late = [...this.tabs].filter(([, tab]) => tab.acknowledged < this.version).map(([id]) => id)
      if (late.length === 0) return
      if (Date.now() >= end) throw new Error(`the practice console did not settle: ${late.join(", ")}`)
      await this.sleep(end - Date.now())
    }
  }

  close(): void {
    this.closed = true
    this.wake()
  }

  private wake(): void {
    for (const sleeper of [...this.sleepers]) sleeper()
  }

  private sleep(limit: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.sleepers.delete(done)
        resolve()
      }
      const timer = setTimeout(done, Math.max(0, limit))
      timer.unref?.()
      this.sleepers.add(done)
    })
  }
}
