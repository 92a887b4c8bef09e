import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

interface Locked {
  optionalDependencies?: Record<string, string>
  dependencies?: Record<string, string>
  resolved?: string
}
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8")
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> }

/** Where Node would look for a package, from its user upwards. */
function places(user: string, name: string): string[] {
  const above = user.includes("/node_modules/") ? user.slice(0, user.lastIndexOf("/node_modules/")) : ""
  return [`${user ? `${user}/` : ""}node_modules/${name}`, ...(user ? places(above, name) : [])]
}

/** A lock made where a registry lacks other systems' packages is refused by `npm ci` everywhere. */
test("the lock file is whole: it names the packages of every system", () => {
  const missing = Object.entries(packages).flatMap(([user, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !places(user, name).some((place) => place in packages))
      .map((name) => `${user || "package.json"} wants ${name}: pin a release whose packages exist for every system`)
  )
  expect(missing).toEqual([])
})

test("the lock file binds nobody to one registry", () => {
  const bound = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"))
  expect(bound.map(([name]) => `${name}: lock with omit-lockfile-registry-resolved`)).toEqual([])
})
