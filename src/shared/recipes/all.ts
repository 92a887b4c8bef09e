import type { Recipe } from "./recipe"
import { whatsapp } from "./whatsapp"

/** The recipes that come with Turno. */
export const recipes: readonly Recipe[] = [whatsapp]

/** The recipe for a page's address; null when Turno has no business there. */
export function recipeFor(url: string): Recipe | null {
  const address = URL.canParse(url) ? new URL(url) : null
  if (!address) return null
  return (
    recipes.find(
      ({ match }) => match.origins.includes(address.origin) && address.pathname.startsWith(match.path ?? "/")
    ) ?? null
  )
}
