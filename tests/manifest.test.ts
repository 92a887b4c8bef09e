import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"

/** What the browser is given: the production build, not the sources. Run `npm run build` first. */
const built = fileURLToPath(new URL("../build/chrome-mv3-prod", import.meta.url))
const read = (file: string) => readFileSync(join(built, file))
const manifest = JSON.parse(read("manifest.json").toString()) as chrome.runtime.ManifestV3 & {
  optional_host_permissions?: string[]
  host_permissions?: string[]
  web_accessible_resources?: unknown[]
  minimum_chrome_version?: string
}
const entry = "https://web.whatsapp.com/*"
const pages = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"))
const programs = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"))

describe("the built manifest asks for", () => {
  test("exactly the permissions that docs/privacy.md explains", () => {
    const wanted = [
      "alarms",
      "idle",
      "notifications",
      "offscreen",
      "scripting",
      "sidePanel",
      "storage",
      "unlimitedStorage"
    ]
    expect([...(manifest.permissions ?? [])].sort()).toEqual(wanted)
    const privacy = readFileSync(new URL("../docs/privacy.md", import.meta.url), "utf8")
    expect(wanted.filter((name) => !privacy.includes(`| \`${name}\` |`))).toEqual([])
    expect(manifest.optional_permissions ?? []).toEqual([])
  })

  test("one host at install; every other one is optional and asked for on a click", () => {
    expect(manifest.host_permissions).toEqual([entry])
    expect([...(manifest.optional_host_permissions ?? [])].sort()).toEqual(["http://*/*", "https://*/*"])
  })

  test("one static content script, on that host alone, from the document's start", () => {
    expect(manifest.content_scripts).toHaveLength(1)
    const [script] = manifest.content_scripts ?? []
    expect(script?.matches).toEqual([entry])
    expect(script?.run_at).toBe("document_start")
    expect(script?.js).toHaveLength(1)
    expect(script?.css ?? []).toEqual([])
    expect(script?.all_frames ?? false).toBe(false)
    expect((script as { world?: string } | undefined)?.world ?? "ISOLATED").toBe("ISOLATED")
  })

  test("one page that our own script may put into a console, by an address that changes; nothing else to load or talk to", () => {
    // What is typed must not be heard by the console, so it is typed in a frame of ours. Its address is new in every session
    // and known to our script alone; the frame stays empty unless the worker knows its tab as a console.
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ["tabs/drawer.html"], matches: ["https://*/*", "http://*/*"], use_dynamic_url: true }
    ])
    expect(manifest.externally_connectable).toBeUndefined()
  })

  test("a browser from 120 on, and an id that never changes", () => {
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.minimum_chrome_version).toBe("120")
    expect(manifest.key).toMatch(/^[A-Za-z0-9+/]{300,}=*$/)
  })
})

describe("no remote code", () => {
  test("the policy for pages, where there is one, allows only our own scripts", () => {
    const policy = JSON.stringify(manifest.content_security_policy ?? {})
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline|https?:|localhost|\*/)
  })

  test("pages load no script from elsewhere", () => {
    const foreign = pages.filter((page) => /<script[^>]+src="?(https?:)?\/\//.test(read(page).toString()))
    expect(foreign).toEqual([])
  })

  test("programs import nothing by address", () => {
    const foreign = programs.filter((file) => /\bimport(Scripts)?\(\s*["'`]https?:/.test(read(file).toString()))
    expect(foreign).toEqual([])
  })
})

describe("the built extension", () => {
  test("has every file its manifest names", () => {
    const named = [
      manifest.background && "service_worker" in manifest.background ? manifest.background.service_worker : undefined,
      manifest.action?.default_popup,
      manifest.options_ui?.page,
      ...Object.values(manifest.icons ?? {}),
      ...(manifest.content_scripts ?? []).flatMap((script) => script.js ?? [])
    ].filter((file) => file !== undefined)
    expect(named.length).toBeGreaterThanOrEqual(4)
    expect(named.filter((file) => !existsSync(join(built, file)))).toEqual([])
  })

  test("speaks English, Spanish and Portuguese to the browser, English where nothing fits", () => {
    expect(manifest.default_locale).toBe("en")
    expect(manifest.name).toMatch(/^__MSG_\w+__$/)
    expect(manifest.description).toMatch(/^__MSG_\w+__$/)
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? "")
    for (const locale of ["en", "es", "pt_BR"]) {
      const words = JSON.parse(read(`_locales/${locale}/messages.json`).toString()) as Record<
        string,
        { message: string }
      >
      expect(keys.filter((key) => !words[key]?.message.trim())).toEqual([])
      // Limits of the store.
      expect(words.extName?.message.length).toBeLessThanOrEqual(75)
      expect(words.extDescription?.message.length).toBeLessThanOrEqual(132)
    }
  })

  test("costs a console's page at most 8 KB (gzip) before anybody asks for anything", () => {
    const eager = read(manifest.content_scripts?.[0]?.js?.[0] ?? "")
    expect(gzipSync(eager, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024)
  })

  test("wakes a worker of at most 450 KB", () => {
    const worker =
      manifest.background && "service_worker" in manifest.background ? manifest.background.service_worker : ""
    expect(read(worker).length).toBeLessThanOrEqual(450 * 1024)
  })
})
