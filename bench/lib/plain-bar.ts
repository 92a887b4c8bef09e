import { join } from "node:path"
import { build } from "esbuild"
import { smallExtension } from "./small-extensions"

/**
 * The least that can draw a bar the way Turno does: the content script sees the chat, asks its worker, the worker injects
 * React, and React draws one row.
 */
export async function plainBar(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "bench/page/plain-bar.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    jsx: "automatic",
    target: "chrome120",
    define: { "process.env.NODE_ENV": '"production"' }
  })
  return smallExtension(
    root,
    "plain-bar",
    {
      permissions: ["scripting"],
      host_permissions: ["https://web.whatsapp.com/*"],
      content_scripts: [{ matches: ["https://web.whatsapp.com/*"], js: ["content.js"], run_at: "document_end" }],
      background: { service_worker: "worker.js" }
    },
    {
      "content.js": `const seen = new MutationObserver(() => {
  if (!document.querySelector("#main header")) return
  seen.disconnect()
  chrome.runtime.sendMessage({ draw: true })
})
seen.observe(document.documentElement, { childList: true, subtree: true })
`,
      "worker.js": `chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (!message.draw) return reply({ ok: true })
  chrome.scripting.executeScript({ target: { tabId: sender.tab.id }, files: ["bar.js"] }).then(() => reply({ ok: true }))
  return true
})
`,
      "bar.js": outputFiles[0]?.text ?? ""
    }
  )
}
