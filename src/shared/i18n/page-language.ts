import type { Language } from "~shared/vocabulary"

const key = "turno.language"

/** The browser's language, where it is one of ours. */
function guessed(): Language {
  const ui = chrome.i18n.getUILanguage().toLowerCase()
  return ui.startsWith("es") ? "es" : ui.startsWith("pt") ? "pt_BR" : "en"
}

/** What a page of ours speaks before its first window tells: as it spoke last time, so that nothing changes its words. */
export function rememberedLanguage(): Language {
  const last = localStorage.getItem(key)
  return last === "es" || last === "pt_BR" || last === "en" ? last : guessed()
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
