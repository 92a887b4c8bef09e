import type { CDPSession, Page } from "@playwright/test"
import { findTextFaults } from "./text-faults"

interface Found {
  backendDOMNodeId?: number
  role?: { value?: string }
  name?: { value?: string }
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Looks into the closed root of the overlay from outside, by role and accessible name, in the production build: the page
 * and Playwright's own locators see nothing there.
 */
export class Inside {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly host: string
  ) {}

  static async of(page: Page, host = "turno-overlay"): Promise<Inside> {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send("DOM.enable")
    await cdp.send("Accessibility.enable")
    return new Inside(page, cdp, host)
  }

  /** Asked of the hosts alone: the whole document, asked for at every look, would keep a busy machine busier. */
  async #roots(): Promise<number[]> {
    const { result } = await this.cdp.send("Runtime.evaluate", {
      expression: `[...document.querySelectorAll(${JSON.stringify(this.host)})]`,
      objectGroup: "hosts"
    })
    const { result: hosts } = await this.cdp.send("Runtime.getProperties", {
      objectId: result.objectId ?? "",
      ownProperties: true
    })
    const nodes = await Promise.all(
      hosts.flatMap(({ value }) =>
        value?.subtype === "node"
          ? [this.cdp.send("DOM.describeNode", { objectId: value.objectId, depth: 1, pierce: true })]
          : []
      )
    )
    await this.cdp.send("Runtime.releaseObjectGroup", { objectGroup: "hosts" })
    return nodes.flatMap(({ node }) => node.shadowRoots?.map((root) => root.backendNodeId) ?? [])
  }

  /** Everything of that role whose accessible name fits; a string must be the whole name. */
  async all(role: string, name?: string | RegExp): Promise<Found[]> {
    const found: Found[] = []
    for (const backendNodeId of await this.#roots()) {
      const { nodes } = await this.cdp.send("Accessibility.queryAXTree", { backendNodeId, role })
      found.push(...nodes.filter((node) => !node.ignored))
    }
    return found.filter(({ name: said }) => {
      const text = said?.value ?? ""
      return name === undefined || (typeof name === "string" ? text === name : name.test(text))
    })
  }

  async names(role: string): Promise<string[]> {
    return (await this.all(role)).map((one) => one.name?.value ?? "")
  }

  async wait(role: string, name?: string | RegExp, ms = 7000): Promise<Found> {
    for (const end = Date.now() + ms; ; ) {
      const [one] = await this.all(role, name).catch(() => [])
      if (one) return one
      if (Date.now() > end) {
        const there = await this.names(role).catch(() => [])
        throw new Error(`no ${role} ${name ?? ""} in ${this.host}; there are: ${there.join(" | ")}`)
      }
      await this.page.waitForTimeout(40)
    }
  }

  async gone(role: string, name?: string | RegExp, ms = 7000): Promise<void> {
    for (const end = Date.now() + ms; ; ) {
      if ((await this.all(role, name).catch(() => [])).length === 0) return
      if (Date.now() > end) throw new Error(`${role} ${name ?? ""} is still in ${this.host}`)
      await this.page.waitForTimeout(40)
    }
  }

  async box(one: Found): Promise<Box> {
    const { model } = await this.cdp.send("DOM.getBoxModel", { backendNodeId: one.backendDOMNodeId })
    const [x = 0, y = 0, , , right = 0, bottom = 0] = model.border
    return { x, y, width: right - x, height: bottom - y }
  }

  /** Drawn anew between finding and measuring, it is looked for again. */
  async #boxOf(role: string, name?: string | RegExp): Promise<Box> {
    for (let turn = 0; ; turn++) {
      try {
        return await this.box(await this.wait(role, name))
      } catch (error) {
        if (turn > 20 || !String(error).includes("box model")) throw error
        await this.page.waitForTimeout(50)
      }
    }
  }

  /** Where it stands once it moves no more: on a busy machine a row is still being laid out when its button is there. */
  async #settledBox(role: string, name?: string | RegExp): Promise<Box> {
    let box = await this.#boxOf(role, name)
    for (let turn = 0; turn < 20; turn++) {
      // A page that is hidden draws no frame.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done) && setTimeout(done, 50)))
      const next = await this.#boxOf(role, name)
      if (next.x === box.x && next.y === box.y && next.width === box.width && next.height === box.height) return box
      box = next
    }
    return box
  }

  async click(
    role: string,
    name?: string | RegExp,
    options?: { clickCount?: number; button?: "left" | "right" }
  ): Promise<void> {
    const { x, y, width, height } = await this.#settledBox(role, name)
    await this.page.mouse.click(x + width / 2, y + height / 2, options)
  }

  /** Calls a function on what was found; what it returns comes back by value. */
  async ask<T>(one: Found, what: string): Promise<T> {
    const { object } = await this.cdp.send("DOM.resolveNode", { backendNodeId: one.backendDOMNodeId })
    const { result } = await this.cdp.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: what,
      returnByValue: true
    })
    return result.value as T
  }

  async text(role: string, name?: string | RegExp): Promise<string> {
    return this.ask<string>(await this.wait(role, name), "function () { return this.textContent }")
  }

  /** The whole text of the overlay, as a person reads it. */
  async words(): Promise<string> {
    const texts: string[] = []
    for (const backendNodeId of await this.#roots()) {
      const { object } = await this.cdp.send("DOM.resolveNode", { backendNodeId })
      const { result } = await this.cdp.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: "function () { return [...this.children].map((one) => one.innerText ?? '').join(' ') }",
        returnByValue: true
      })
      texts.push(String(result.value ?? ""))
    }
    return texts.join("\n")
  }

  /** Text of it that cannot be read as it is drawn. */
  async textFaults(): Promise<string[]> {
    const faults: string[] = []
    for (const backendNodeId of await this.#roots()) {
      const { object } = await this.cdp.send("DOM.resolveNode", { backendNodeId })
      const { result } = await this.cdp.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: `function () { return (${findTextFaults.toString()})(this) }`,
        returnByValue: true
      })
      faults.push(...(result.value as string[]))
    }
    return faults
  }

  /** Every name that is read out in it. */
  async said(): Promise<string[]> {
    const names: string[] = []
    for (const backendNodeId of await this.#roots()) {
      const { nodes } = await this.cdp.send("Accessibility.queryAXTree", { backendNodeId })
      names.push(...nodes.filter((node) => !node.ignored).map((node) => String(node.name?.value ?? "")))
    }
    return names
  }

  /** How many editable elements there are: the closed root must have none. */
  async textFields(): Promise<number> {
    const { nodes } = await this.cdp.send("DOM.getFlattenedDocument", { depth: -1, pierce: true })
    const inside = new Set<number>()
    for (const node of nodes.filter((one) => one.localName?.startsWith("turno-")))
      for (const root of node.shadowRoots ?? []) inside.add(root.nodeId)
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const within = (id: number | undefined): boolean =>
      id !== undefined && (inside.has(id) || within(byId.get(id)?.parentId))
    return nodes.filter(
      (node) =>
        within(node.nodeId) &&
        (["input", "textarea", "select"].includes(node.localName ?? "") || node.attributes?.includes("contenteditable"))
    ).length
  }
}
