/** What a snippet may say of the contact and of whoever writes. */
export const variableNames = [
  "contact.name",
  "contact.first_name",
  "contact.phone",
  "agent.name",
  "agent.first_name"
] as const
export type VariableName = (typeof variableNames)[number]

export const shapes = ["capitalize", "upcase", "downcase"] as const
export type Shape = (typeof shapes)[number]

/** A parsed snippet, as it is stored. `fallback` is written as it stands; `shape` is for the value alone. */
export type Part = { text: string } | { variable: VariableName; fallback?: string; shape?: Shape }

/** As Liquid does it: `capitalize` also lowers the rest. */
export function shaped(text: string, shape: Shape | undefined): string {
  if (shape === "upcase") return text.toUpperCase()
  if (shape === "downcase") return text.toLowerCase()
  if (shape === undefined) return text
  const [first = ""] = text
  return first.toUpperCase() + text.slice(first.length).toLowerCase()
}
