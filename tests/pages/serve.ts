import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { bundlePages } from "./bundle"
import type { SurfaceKind } from "./browser/wire"

const surfaces: Record<string, { kind: SurfaceKind; name: string }> = {
  "/desk.html": { kind: "own", name: "desk" },
  "/options.html": { kind: "own", name: "options" },
  "/popup.html": { kind: "popup", name: "popup" },
  "/tabs/drawer.html": { kind: "frame", name: "tabs/drawer" },
  "/console.html": { kind: "console", name: "console" }
}

const html = (kind: SurfaceKind, name: string, styled: boolean) =>
  `<!doctype html><html data-surface="${kind}"><head><meta charset="utf-8"><title>Turno</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0"><link rel="icon" href="data:,">
${styled ? `<link rel="stylesheet" href="/${name}.css">` : ""}</head>
<body><div id="__plasmo"></div><script src="/${name}.js"></script></body></html>`

export interface Served {
  origin: string
  close(): Promise<void>
}

/** Serves the surfaces from one origin on this machine, so that they share a store as Turno's own pages do. */
export async function servePages(): Promise<Served> {
  const files = await bundlePages()
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost")
    const surface = surfaces[pathname]
    const file = files.get(pathname)
    if (!surface && !file) return response.writeHead(404).end()
    response.writeHead(200, {
      "content-type": `${surface ? "text/html" : file?.type}; charset=utf-8`,
      "cache-control": surface ? "no-store" : "max-age=600"
    })
    response.end(surface ? html(surface.kind, surface.name, files.has(`/${surface.name}.css`)) : file?.body)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      })
  }
}
