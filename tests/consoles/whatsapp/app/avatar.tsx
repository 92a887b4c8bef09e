import type { Chat } from "../shapes"
import { classOf } from "./markup"

const colours = ["8a6e5c", "5b7f8c", "7d6c92", "6b8f5a", "8f5a6e", "5a6e8f", "8f875a"]
const pictures = new Map<string, string>()

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  if (words.length > 0) {
    const rightToLeft = /^[\u0590-\u07ff]/.test(words[0] ?? "")
    return words
      .slice(0, rightToLeft ? 1 : 2)
      .map((word) => [...word][0]?.toUpperCase())
      .join("")
  }
  const digits = name.replace(/\D/g, "")
  if (digits.length > 3) return digits.slice(0, 2)
  const [first] = new Intl.Segmenter().segment(name)
  return first?.segment ?? ""
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function picture({ id, name }: Pick<Chat, "id" | "name">): string {
  const known = pictures.get(id + name)
  if (known) return known
  const colour = colours[[...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % colours.length]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#${colour}"/><text x="24" y="24" dy=".36em" font-family="Inter,system-ui,sans-serif" font-size="17" font-weight="600" fill="#fff" text-anchor="middle">${escaped(initials(name))}</text></svg>`
  const made = `data:image/svg+xml,${encodeURIComponent(svg)}`
  pictures.set(id + name, made)
  return made
}

export function Avatar({ chat, size }: { chat: Pick<Chat, "id" | "name">; size: number }) {
  return <img alt="" className={classOf("avatar")} draggable={false} height={size} src={picture(chat)} width={size} />
}
