import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserContext } from "@playwright/test"
import { build } from "esbuild"

const home = "tests/consoles/editors"
/** Where the repository begins, whether this file runs as it is or inside another bundle. */
const root = [fileURLToPath(new URL("../../..", import.meta.url)), process.cwd(), dirname(process.cwd())].find(
  (folder) => existsSync(join(folder, home, "hands.ts"))
)
export const editorsAddress = "https://editors.example/"

export const editors = [
  "lexical-rich",
  "lexical-plain",
  "prosemirror",
  "react-textarea",
  "contenteditable",
  "shadow-input",
  "shadow-textarea",
  "shadow-nested"
] as const
export type EditorName = (typeof editors)[number]

const bundled = async (entry: string): Promise<string> => {
  if (!root) throw new Error("the sources of the editors' pages are not here")
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${home}/${entry}`],
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome120",
    jsx: "automatic",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfig: `${root}/tsconfig.json`,
    logLevel: "error"
  })
  return outputFiles[0]?.text ?? ""
}

const styles = `.ProseMirror { white-space: pre-wrap } [contenteditable] { min-height: 8em; outline: 1px solid #999 }`
/** The page of an editor; what it shows is named after `#` in its address. */
export const editorHtml = (script: string) =>
  `<!doctype html><html lang="es"><meta charset="utf-8"><title>Editors</title><style>${styles}</style>
<div id="app"></div>${script}</html>`

let page: Promise<string> | undefined
let hands: Promise<string> | undefined
/** The program of the pages, and the script that is put into their isolated world. */
export const pageScript = () => (page ??= bundled("app/main.ts"))
export const handsScript = () => (hands ??= bundled("hands.ts"))

export async function routeEditors(context: BrowserContext): Promise<void> {
  const main = await pageScript()
  await context.route(`${editorsAddress}**`, (route) => {
    const script = new URL(route.request().url()).pathname === "/main.js"
    return route.fulfill({
      contentType: script ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
      body: script ? main : editorHtml('<script src="/main.js"></script>')
    })
  })
}
