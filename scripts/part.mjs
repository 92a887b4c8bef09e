// One part of the proof, alone, on whatever state the clone is in: `node scripts/part.mjs lint [arguments for the tool]`.
import { install } from "./install.mjs"
import { parts, play } from "./parts.mjs"
import { main, Stop } from "./run.mjs"

main(async ([name, ...args]) => {
  if (!Object.hasOwn(parts, name ?? ""))
    throw new Stop(`There is no part "${name}"; there are: ${Object.keys(parts).join(", ")}.`)
  await install()
  const { failed } = await play(name, { args })
  return failed ? 1 : 0
})
