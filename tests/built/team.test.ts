import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { shipped, teamBuild, worker } from "../platform/build"

/** Every file of a build with its bytes as text. */
const files = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "latin1")])
  )
const marks = ["teamPlatform", "team-platform", 'id: "team"', 'id:"team"']
const marked = (text: string) => marks.some((mark) => text.includes(mark))

test("the platform that the tests direct is in their build alone, in the one file that differs, and never in the shipped one", async () => {
  const product = files(shipped)
  expect([...product].filter(([, text]) => marked(text)).map(([name]) => name)).toEqual([])
  const team = files(await teamBuild("build/team/built"))
  expect([...team.keys()].sort()).toEqual([...product.keys()].sort())
  const differs = [...team].filter(([name, text]) => product.get(name) !== text)
  expect(differs.map(([name, text]) => [name, marked(text)])).toEqual([[worker, true]])
})
