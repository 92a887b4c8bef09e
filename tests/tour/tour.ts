import type { BrowserContext, Page } from "@playwright/test"
import type { Practice } from "../consoles/whatsapp/serve"
import { Inside } from "../e2e/inside"

/** What a step of the tour is given. */
interface Stage {
  context: BrowserContext
  practice: Practice
  /** The extension's id. */
  id: string
  /** The console's tab. */
  page: Page
}

interface Step {
  /** The screenshot's file name. */
  name: string
  /** The line that is printed. */
  says: string
  /** Returns the page to photograph; the console's tab otherwise. */
  play(stage: Stage): Promise<Page | void>
}

const customer = "Hardy & Sons Hardware"
const other = "Grace Whitlock"

const own = async ({ context, id }: Stage, path: string, size: { width: number; height: number }) => {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(`chrome-extension://${id}/${path}`)
  // The first window has come and is drawn.
  await page.waitForTimeout(1200)
  return page
}

const row = (page: Page) =>
  page.locator("#pane-side [role=row]", { has: page.getByTitle(customer, { exact: true }) }).first()

const settle = (page: Page) => page.waitForTimeout(700)

export const steps: Step[] = [
  {
    name: "console",
    says: "The console opens, and Turno reads who is there.",
    play: async ({ page }) => {
      await page.goto("https://web.whatsapp.com/")
      await page.locator("#pane-side [role=row]").first().waitFor()
      await page.waitForTimeout(2500)
    }
  },
  {
    name: "waits",
    says: "Two customers write: their rows say that nobody has them yet.",
    play: async ({ page, practice }) => {
      for (const name of [other, customer]) practice.world.customerWrites(practice.world.chatNamed(name).id)
      await settle(page)
      await page.waitForTimeout(1500)
    }
  },
  {
    name: "bar",
    says: "The chat is opened: one bar, with the one thing to do.",
    play: async ({ page }) => {
      await row(page).click()
      await (await Inside.of(page)).wait("button", /^(Take|Tomar|Assumir|Pegar)/)
      await settle(page)
    }
  },
  {
    name: "taken",
    says: "Taken: it is mine, for everybody to see.",
    play: async ({ page }) => {
      await (await Inside.of(page)).click("button", /^(Take|Tomar|Assumir|Pegar)/)
      await settle(page)
    }
  },
  {
    name: "popup",
    says: "The popup: what waits, whose it is, and for how long.",
    play: (stage) => own(stage, "popup.html", { width: 380, height: 560 })
  },
  {
    name: "answered",
    says: "Answered in the console's own box: nobody waits any more.",
    play: async ({ page }) => {
      await page.bringToFront()
      await page.locator("footer [contenteditable=true]").click()
      await page.keyboard.type("Hello, I am looking at it")
      await page.keyboard.press("Enter")
      await settle(page)
    }
  },
  {
    name: "closed",
    says: "Closed: it leaves the queue.",
    play: async ({ page }) => {
      await (await Inside.of(page)).click("button", /^(Close|Cerrar|Fechar|Encerrar)/)
      await settle(page)
    }
  },
  {
    name: "options",
    says: "The options: your name, your language, the members.",
    play: (stage) => own(stage, "options.html", { width: 1100, height: 760 })
  }
]
