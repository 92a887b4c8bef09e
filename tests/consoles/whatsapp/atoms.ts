/** A readable word of ours as the class that the page shows: like a compiled atom, saying nothing. */
export function atom(word: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193) >>> 0
  return `x${hash.toString(36)}`
}
