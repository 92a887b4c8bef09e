import type { ComponentType } from "react"
import { createRoot } from "react-dom/client"

/** Draws a page of ours where the bundler's own start would. */
export function mountPage(Page: ComponentType): void {
  createRoot(document.getElementById("__plasmo")!).render(<Page />)
}
