// Plays tests/tour/tour.ts in the built extension: a line and a screenshot per step.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import { load } from "./bundle.mjs"
import { answering, extensionId, launch } from "./launch.mjs"
import { root, say } from "./run.mjs"

const shots = join(root, "build/tour")

export async function tour({ path, docs }) {
  const { steps } = await load("tests/tour/tour.ts", "tour")
  const { createPractice } = await load("tests/consoles/whatsapp/serve.ts", "practice")
  rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  const practice = await createPractice({ quiet: true, language: "en" })
  const context = await launch({ path, locale: "en-US" })
  const stop = async () => {
    await context.close().catch(() => undefined)
    await practice.close()
  }
  try {
    await practice.route(context)
    await answering(context)
    const stage = { context, practice, id: extensionId(), page: context.pages()[0] ?? (await context.newPage()) }
    for (const [index, { name, says, play }] of steps.entries()) {
      const page = (await play(stage)) ?? stage.page
      const file = join(shots, `${String(index + 1).padStart(2, "0")}-${name}.png`)
      await page.screenshot({ path: file })
      say(`${String(index + 1).padStart(2)}. ${says}  ${relative(root, file)}`)
    }
  } finally {
    await stop()
  }
  if (docs) keep()
  say(`Tour played: ${steps.length} steps.`)
  return 0
}

/** The README shows these. */
function keep() {
  const folder = join(root, "docs/tour")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(shots)) copyFileSync(join(shots, name), join(folder, name))
}
