/** Checks on the two small languages a recipe may use: selectors and patterns. */

/** Does it parse? Asked of the browser where there is one; elsewhere (the worker) everything passes. */
export function isSelector(css: string): boolean {
  if (typeof document === "undefined") return true
  try {
    document.createDocumentFragment().querySelector(css)
    return true
  } catch {
    return false
  }
}

const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/

/**
 * Can this pattern take very long on some text, or does it not parse at all? Stricter than needed: a repeated group may hold
 * neither a repetition nor a choice, at most two parts repeat without end, and there is no looking behind or back.
 */
export function backtracks(source: string): boolean {
  try {
    new RegExp(source, "u")
  } catch {
    return true
  }
  if (/\\[1-9k]|\(\?<?[=!]/.test(source)) return true
  const plain = source
    .replace(/\\./g, "a")
    .replace(/\[[^\]]*\]/g, "a")
    .replace(/\(\?(?:<[^>]*>|:)/g, "(")
  const groups: boolean[] = []
  let endless = 0
  for (let at = 0; at < plain.length; at++) {
    const repeated = quantifier.exec(plain.slice(at + 1))?.[0]
    const loops = repeated !== undefined && !repeated.startsWith("?")
    if (loops && /^[*+]|,\}/.test(repeated)) endless++
    if (plain[at] === "(") groups.push(false)
    else if (plain[at] === ")") {
      const busy = groups.pop() ?? false
      if (busy && loops) return true
      if (busy || repeated !== undefined) mark(groups)
    } else if (plain[at] === "|" || repeated !== undefined) mark(groups)
  }
  return endless > 2
}

const mark = (groups: boolean[]): void => {
  if (groups.length) groups[groups.length - 1] = true
}
