import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Frame, Page } from "@playwright/test"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Automated accessibility rules (WCAG A and AA) over a page of ours. */
export class AxeBuilder {
  constructor(readonly page: Page | Frame) {}

  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => "axe" in globalThis))) await this.page.evaluate(source)
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(options: unknown): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
        }
      }
      const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] })
      return violations.map((one) => `${one.id}: ${one.help} (${one.nodes[0]?.html.slice(0, 120)})`)
    })
  }
}
