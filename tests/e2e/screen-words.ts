import type { Frame, Page } from "@playwright/test"

/** Turno's own words for what another product calls otherwise; a whole word in any text, label or title is one too many. */
export const turnoWords: Record<string, RegExp> = {
  es: /\b(conversaci[oó]n(es)?|agentes?)\b/i,
  pt_BR: /\b(conversas?|agentes?)\b/i,
  en: /\b(conversations?|agents?)\b/i
}
/** As Convos calls them (O19). */
export const convosWords: Record<string, { conversation: RegExp; agent: RegExp; unassigned: string; close: string }> = {
  es: { conversation: /\btickets?\b/i, agent: /\boperador(es)?\b/i, unassigned: "No asignado", close: "Finalizar" },
  pt_BR: {
    conversation: /\btickets?\b/i,
    agent: /\boperador(es)?\b/i,
    unassigned: "Não atribuído",
    close: "Finalizar"
  },
  en: { conversation: /\btickets?\b/i, agent: /\boperators?\b/i, unassigned: "Unassigned", close: "Finish" }
}

/** All that a page of ours shows or has read out. The names that the rules page gives to whole vocabularies are not its own words. */
export const screenText = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => {
    const names = ["aria-label", "title", "placeholder", "aria-description"]
    const lines = [document.title]
    for (const one of document.querySelectorAll("body *")) {
      if (one.closest("script, style, [data-option=vocabulary]")) continue
      lines.push(...names.map((name) => one.getAttribute(name) ?? ""))
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) lines.push(node.textContent ?? "")
    }
    return lines.join("\n")
  })
