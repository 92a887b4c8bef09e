import { LiquidError, Tokenizer, TokenKind, type TopLevelToken, TypeGuards } from "liquidjs"
import { type Part, type Shape, shaped, shapes, type VariableName, variableNames } from "./parts"

/** What a quick reply may hold (Z1-25). */
export const bodyLimit = 60_000

type Why =
  | "too-long"
  /** `{% … %}` */
  | "tag"
  /** `{{` without its `}}` */
  | "unclosed"
  /** `{`, or `}}` without its `{{` */
  | "lone-brace"
  | "unknown-variable"
  /** A text, a number, a sum: anything but one variable. */
  | "not-variable"
  | "unknown-filter"
  /** `default` without a quoted text, letters with an argument. */
  | "filter-form"
  /** A second `default`, a second change of letters. */
  | "extra-filter"

/** `at` and `text`: where in the body it begins, in UTF-16 units, and what stands there. */
export interface TemplateRefusal {
  ok: false
  why: Why
  at: number
  text: string
}
export type Template = { ok: true; parts: Part[] } | TemplateRefusal

interface Span {
  begin: number
  end: number
}

/** Long enough to be found again, short enough for a sentence. */
const quoted = 40

function refusal(why: Why, body: string, { begin, end }: Span): TemplateRefusal {
  const text = body.slice(begin, end).trimEnd()
  return { ok: false, why, at: begin, text: text.length > quoted ? `${text.slice(0, quoted)}…` : text }
}

const isShape = (name: string): name is Shape => shapes.some((shape) => shape === name)
const isVariable = (name: string): name is VariableName => variableNames.some((variable) => variable === name)

// The library has these types, but not by name at its door.
type Filters = ReturnType<Tokenizer["readFilteredValue"]>["filters"]
type OutputToken = ReturnType<Tokenizer["readOutputToken"]>

function withFilters(variable: VariableName, filters: Filters, body: string): TemplateRefusal | Part {
  const part: Extract<Part, { variable: VariableName }> = { variable }
  for (const filter of filters) {
    const { name, args } = filter
    if (name === "default") {
      const [text] = args
      if (args.length !== 1 || Array.isArray(text) || !TypeGuards.isQuotedToken(text))
        return refusal("filter-form", body, filter)
      if (part.fallback !== undefined) return refusal("extra-filter", body, filter)
      part.fallback = text.content
    } else if (isShape(name)) {
      if (args.length > 0) return refusal("filter-form", body, filter)
      if (part.shape) return refusal("extra-filter", body, filter)
      part.shape = name
      // Filters work from left to right: after a default, letters change in that too.
      if (part.fallback !== undefined) part.fallback = shaped(part.fallback, name)
    } else return refusal("unknown-filter", body, { begin: filter.begin, end: filter.begin + name.length })
  }
  return part
}

/** What stands between `{{` and `}}`. */
function readOutput(body: string, output: OutputToken): TemplateRefusal | Part {
  const tokenizer = new Tokenizer(body, undefined, undefined, output.contentRange)
  const { initial, filters } = tokenizer.readFilteredValue()
  const [variable, ...more] = initial.postfix
  // `{{-` eats the white space around it, which nobody sees in a field.
  const trims = output.trimLeft || output.trimRight
  if (trims || !tokenizer.end() || more.length > 0 || !TypeGuards.isPropertyAccessToken(variable))
    return refusal("not-variable", body, output)
  const name = variable.getText()
  return isVariable(name) ? withFilters(name, filters, body) : refusal("unknown-variable", body, variable)
}

/** What the library itself could not read in there: its position tells on which side of the first `|`. */
function malformed(body: string, output: OutputToken, at: number): TemplateRefusal {
  const bar = body.indexOf("|", output.begin)
  return bar >= 0 && bar < at
    ? refusal("filter-form", body, { begin: bar, end: output.contentRange[1] })
    : refusal("not-variable", body, output)
}

function outputPart(body: string, output: OutputToken): TemplateRefusal | Part {
  const part = attempt(
    () => readOutput(body, output),
    (at) => malformed(body, output, at)
  )
  const opensAgain = body.indexOf("{{", output.begin + 2)
  const isOpen = opensAgain >= 0 && opensAgain < output.end
  return "ok" in part && isOpen ? refusal("unclosed", body, { begin: output.begin, end: opensAgain }) : part
}

/** The library throws where it gives up; here that is a value. */
function attempt<T>(read: () => T, failed: (at: number) => T): T {
  try {
    return read()
  } catch (error) {
    if (LiquidError.is(error)) return failed(error.token.begin)
    throw error
  }
}

function partOf(body: string, token: TopLevelToken): TemplateRefusal | Part {
  if (TypeGuards.isOutputToken(token)) return outputPart(body, token)
  if (token.kind !== TokenKind.HTML) return refusal("tag", body, token)
  const text = token.getText()
  const brace = text.search(/\{|\}\}/)
  const begin = token.begin + brace
  return brace < 0 ? { text } : refusal("lone-brace", body, { begin, end: Math.min(token.end, begin + 12) })
}

/** Something that is never closed, so that no tokens come of it. */
function unclosed(body: string, at: number): TemplateRefusal {
  const tag = body.lastIndexOf("{%", at)
  const output = body.lastIndexOf("{{", at)
  const begin = Math.max(tag, output)
  return refusal(tag > output ? "tag" : "unclosed", body, { begin, end: `${body}\n`.indexOf("\n", begin) })
}

/**
 * A snippet's body as parts, or the first thing in it that a snippet cannot say. Liquid's outputs only: no tags, the
 * variables of `variableNames`, the filters `default` and those of `shapes`.
 */
export function parseTemplate(body: string): Template {
  if ([...body].length > bodyLimit) return refusal("too-long", body, { begin: 0, end: 0 })
  const tokens = attempt<TopLevelToken[] | TemplateRefusal>(
    () => new Tokenizer(body).readTopLevelTokens(),
    (at) => unclosed(body, at)
  )
  if ("ok" in tokens) return tokens
  const parts: Part[] = []
  for (const token of tokens) {
    const part = partOf(body, token)
    if ("ok" in part) return part
    parts.push(part)
  }
  return { ok: true, parts }
}
