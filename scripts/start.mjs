// `npm start`: Turno in a browser, over a console to practise on.
//   --tour  plays a tour without a window, with a screenshot per step (also what happens where there is no display)
//   --docs  with --tour: keeps the screenshots in docs/tour
//   --live  the real web.whatsapp.com, in a profile of its own
import { join } from "node:path"
import { browser } from "./browser.mjs"
import { build } from "./build.mjs"
import { load } from "./bundle.mjs"
import { install } from "./install.mjs"
import { answering, launch } from "./launch.mjs"
import { main, root, Stop, say } from "./run.mjs"
import { tour } from "./tour.mjs"

const consoleAddress = "https://web.whatsapp.com/"
const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Ends when the window is closed or Ctrl+C is pressed. */
const ended = (context) =>
  new Promise((resolve) => {
    context.on("close", resolve)
    process.removeAllListeners("SIGINT").once("SIGINT", resolve)
    process.removeAllListeners("SIGTERM").once("SIGTERM", resolve)
  })

async function open({ path, live }) {
  const practice = live
    ? undefined
    : await (await load("tests/consoles/whatsapp/serve.ts", "practice")).createPractice({})
  let context
  try {
    context = await launch({
      path,
      profile: join(root, live ? "build/profile-live" : "build/profile"),
      headless: false
    })
    await practice?.route(context)
    await answering(context)
    const page = context.pages().find((one) => one.url() === "about:blank") ?? (await context.newPage())
    const stop = ended(context)
    if (practice) {
      await (await context.newPage()).goto(await practice.directorUrl())
      practice.live()
    }
    // Without a network the window stays, with the browser's own page about it.
    await page
      .goto(consoleAddress)
      .catch((error) => say(`${consoleAddress} did not open: ${error.message.split("\n")[0]}`))
    await page.bringToFront()
    say(
      live
        ? "Turno runs over the real web.whatsapp.com. Sign in there; close the window or press Ctrl+C to end."
        : "Turno runs over the practice console; the second tab directs its customers. Close the window or press Ctrl+C to end."
    )
    await stop
  } finally {
    await context?.close().catch(() => undefined)
    await practice?.close()
  }
}

main(async (args) => {
  const unknown = args.find((arg) => !["--tour", "--docs", "--live"].includes(arg))
  if (unknown) throw new Stop(`npm start does not know ${unknown}; it knows --tour, --docs and --live.`)
  const live = args.includes("--live")
  if (live && !hasDisplay()) throw new Stop("--live needs a display.")
  await install()
  const { path } = await browser()
  await build()
  if (args.includes("--tour") || !hasDisplay()) {
    if (!args.includes("--tour")) say("No display here: playing the tour without a window.")
    return tour({ path, docs: args.includes("--docs") })
  }
  await open({ path, live })
  // The browser and the servers are closed; nothing else may hold us.
  process.exit(0)
})
