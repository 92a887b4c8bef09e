// `plasmo dev`: rebuilds build/chrome-mv3-dev on every change. For the eye only: tests and releases use the production build.
import { install } from "./install.mjs"
import { prebuild } from "./prebuild.mjs"
import { bin, main, run } from "./run.mjs"

main(async (args) => {
  await install()
  await prebuild()
  return (await run(bin("plasmo"), ["dev", ...args])).code
})
