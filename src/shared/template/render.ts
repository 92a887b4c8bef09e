import { type Part, shaped, type VariableName } from "./parts"

// The picker runs this on the console's page: no template library, and no parsing.

export type Values = Partial<Record<VariableName, string>>
export type Piece = { text: string } | { value: string; variable: VariableName } | { hole: VariableName }

export interface Rendered {
  /** What would be inserted. A hole stands in it as it is written in the snippet, and must keep it from being inserted. */
  text: string
  /** The same in pieces, to be drawn. */
  pieces: Piece[]
  /** Each missing variable once, in order. */
  holes: VariableName[]
}

function fill(part: Part, values: Values): Piece {
  if ("text" in part) return part
  const { variable, fallback, shape } = part
  const value = values[variable]?.trim()
  if (value) return { value: shaped(value, shape), variable }
  return fallback === undefined ? { hole: variable } : { value: fallback, variable }
}

const written = (piece: Piece) =>
  "text" in piece ? piece.text : "value" in piece ? piece.value : `{{ ${piece.hole} }}`

/** A snippet for one contact. Values are text: whatever a contact calls himself is never read as a template. */
export function render(parts: readonly Part[], values: Values): Rendered {
  const pieces = parts.map((part) => fill(part, values))
  return {
    text: pieces.map(written).join(""),
    pieces,
    holes: [...new Set(pieces.flatMap((piece) => ("hole" in piece ? [piece.hole] : [])))]
  }
}
