const stickers = ["🛵", "📦", "🎉", "👍🏽", "☕", "🌱"]
const made = new Map<string, string>()

export const stickerCount = stickers.length

function sumOf(key: string): number {
  let sum = 0
  for (let index = 0; index < key.length; index++) sum = (sum * 31 + key.charCodeAt(index)) >>> 0
  return sum
}

function photo(sum: number): string {
  const hue = sum % 360
  const shade = (light: number) => `hsl(${hue} 30% ${light}%)`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 220"><rect width="300" height="220" fill="${shade(78)}"/><rect y="150" width="300" height="70" fill="${shade(58)}"/><rect x="70" y="${70 + (sum % 20)}" width="160" height="90" rx="10" fill="${shade(40)}"/><rect x="86" y="96" width="128" height="34" rx="8" fill="${shade(50)}"/></svg>`
}

function sticker(sum: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text x="50" y="50" dy=".35em" font-size="72" text-anchor="middle">${stickers[sum % stickers.length]}</text></svg>`
}

/** A drawing that is always the same for the same key. */
export function picture(key: string, kind: "photo" | "sticker"): string {
  const known = made.get(kind + key)
  if (known) return known
  const sum = /^\d+$/.test(key) ? Number(key) : sumOf(key)
  const drawn = `data:image/svg+xml,${encodeURIComponent(kind === "photo" ? photo(sum) : sticker(sum))}`
  made.set(kind + key, drawn)
  return drawn
}
