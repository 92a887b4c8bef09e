import { useEffect } from "react"
import type { Language } from "~shared/vocabulary"
import { rememberedLanguage, rememberLanguage } from "./page-language"
import { type Words, words } from "./words"

/** The words of a page of ours, in the language its window says, and the page marked as written in it. */
export function usePageWords(told: Language | undefined): Words {
  const language = told ?? rememberedLanguage()
  useEffect(() => {
    document.documentElement.lang = words(language).locale
    // The page as built still carries the manifest's key here.
    document.title = words(language).t("extName")
    if (told) rememberLanguage(told)
  }, [language, told])
  return words(language)
}
