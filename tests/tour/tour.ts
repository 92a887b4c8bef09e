import type { BrowserContext, Page } from "@playwright/test"
import type { Practice } from "../consoles/whatsapp/serve"
import { farDate } from "../e2e/far-date"
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

const greeting = {
  id: null,
  shortcut: "hello",
  title: "Greeting",
  body: "Hello {{ contact.name }}, thank you for writing.\nYour delivery leaves today.",
  parts: [
    { text: "Hello " },
    { variable: "contact.name" },
    { text: ", thank you for writing.\nYour delivery leaves today." }
  ]
}

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
    name: "snippet",
    says: "A slash in the console's own box: snippets, as they will be written. The agent sends.",
    play: async ({ page, context, id }) => {
      const desk = await own({ context, id } as Stage, "options.html", { width: 1100, height: 760 })
      await desk.evaluate(
        (messages) => Promise.all(messages.map((message) => chrome.runtime.sendMessage(message))),
        [
          { name: "snippet.save", input: greeting },
          { name: "category.save", input: { id: null, name: "Delivered" } },
          { name: "workspace.closing", input: { asks: "optional" } }
        ]
      )
      await desk.close()
      await page.bringToFront()
      await page.locator("footer [contenteditable=true]").click()
      await page.keyboard.type("/he", { delay: 40 })
      await (await Inside.of(page)).wait("option", /^Greeting/)
      await settle(page)
    }
  },
  {
    name: "drawer",
    says: "The drawer: who it is, what the team wrote for itself, what happened.",
    play: async ({ page }) => {
      await page.keyboard.press("Enter")
      await settle(page)
      await page.keyboard.press("Alt+Shift+KeyN")
      await page.waitForTimeout(1500)
      await page.keyboard.type("Prefers to be called in the morning.")
      await page.keyboard.press("Control+Enter")
      await settle(page)
    }
  },
  {
    name: "schedule",
    says: "Promised for later: a date as one writes it, and what it means.",
    play: async ({ page }) => {
      await page.locator("footer [contenteditable=true]").click()
      await page.keyboard.press("Alt+Shift+KeyS")
      await page.waitForTimeout(1500)
      await page.keyboard.type(farDate("en").text)
      await settle(page)
    }
  },
  {
    name: "close",
    says: "Closing asks what the workspace wants to know. It never goes to the customer.",
    play: async ({ page }) => {
      await page.keyboard.press("Escape")
      await page.locator("footer [contenteditable=true]").click()
      await page.keyboard.press("Alt+Shift+KeyE")
      await page.waitForTimeout(1500)
    }
  },
  {
    name: "closed",
    says: "Closed: it leaves the queue, and for ten seconds it can be taken back.",
    play: async ({ page }) => {
      await page.keyboard.press("Enter")
      await (await Inside.of(page)).wait("button", /^(Undo|Deshacer|Desfazer)/)
      await settle(page)
    }
  },
  {
    name: "options",
    says: "The options: your name, your language, the members.",
    play: (stage) => own(stage, "options.html", { width: 1100, height: 760 })
  }
]
