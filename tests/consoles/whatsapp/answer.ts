import type { Bundle } from "./bundle"
import type { Act } from "./shapes"
import type { World } from "./world"

export interface Asked {
  method: string
  url: string
  body: string
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'"
].join("; ")

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#1b8f55"/></svg>`

function page(world: World): string {
  const { language, theme } = world.settings
  const dark = theme === "dark" ? ' class="dark"' : ""
  return `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"${dark}>
<head>
<meta charset="utf-8">
<title>WhatsApp</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script src="/first.js"></script>
<link rel="stylesheet" href="/style.css">
</head>
<body${dark}>
<div id="app"></div>
<script src="/main.js"></script>
</body>
</html>`
}

function plain(status: number, type: string, body: string): Answer {
  return { status, headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }, body }
}

const json = (value: unknown) => plain(200, "application/json", JSON.stringify(value))

/** Answers one request of a practice page. Knows nothing of who carries it. */
export async function answer(world: World, files: Bundle, asked: Asked): Promise<Answer> {
  const url = new URL(asked.url)
  const tab = url.searchParams.get("tab") ?? ""
  switch (url.pathname) {
    case "/send":
    case "/": {
      const html = plain(200, "text/html", page(world))
      html.headers["content-security-policy"] = policy
      return html
    }
    case "/main.js":
      return plain(200, "text/javascript", files.main)
    case "/first.js":
      return plain(200, "text/javascript", files.first)
    case "/style.css":
      return plain(200, "text/css", files.style)
    case "/favicon.svg":
      return plain(200, "image/svg+xml", icon)
    case "/__practice/snapshot":
      world.tabs.attach(tab)
      return json(world.snapshot())
    case "/__practice/messages":
      return json(world.messages(url.searchParams.get("chat") ?? ""))
    case "/__practice/poll":
      return json(await world.tabs.poll(tab, Number(url.searchParams.get("v"))))
    case "/__practice/act":
      if (asked.method !== "POST") return plain(405, "text/plain", "")
      world.act(tab, JSON.parse(asked.body) as Act)
      return plain(204, "text/plain", "")
    default:
      return plain(404, "text/plain", "")
  }
}
