import type { Key } from "~shared/i18n/words"

/** Categories that nearly every team needs. */
export const usualCategories: readonly Key[] = [
  "category_sold",
  "category_solved",
  "category_no_answer",
  "category_not_interested",
  "category_wrong_number"
]
