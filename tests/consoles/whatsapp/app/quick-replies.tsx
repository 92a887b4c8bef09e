import { useEffect, useRef, useState } from "react"
import type { Box } from "./editor"
import { classOf, roleOf, tid } from "./markup"
import { read, set, useStore } from "./store"

/** What a business account has saved, by its shortcut. */
const saved = [
  { shortcut: "gracias", text: "¡Gracias por escribirnos!" },
  { shortcut: "hola", text: "Hola, ¿en qué te ayudamos?" },
  { shortcut: "horario", text: "Atendemos de 9 a 18." }
]

/** The replies for what is written: only a whole message that begins with a slash asks for any. */
export function repliesFor(text: string): typeof saved {
  const asked = /^\/(\S*)$/.exec(text)
  return read().settings.quickReplies && asked
    ? saved.filter(({ shortcut }) => shortcut.startsWith(asked[1] ?? ""))
    : []
}

/** A business account's own list above the box: arrows choose, Enter inserts, Escape shuts it. */
export function QuickReplies({ box }: { box: () => Box | null }) {
  const text = useStore((state) => state.asked)
  const [chosen, setChosen] = useState(0)
  const replies = repliesFor(text)
  const take = (at: number) => {
    const reply = replies[at]
    if (reply) box()?.replace(reply.text)
    set({ asked: "" })
  }
  const latest = useRef({ replies, chosen, take })
  latest.current = { replies, chosen, take }
  useEffect(() => setChosen(0), [text])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { replies, chosen, take } = latest.current
      if (!replies.length || event.isComposing) return
      if (event.key === "ArrowDown") setChosen((chosen + 1) % replies.length)
      else if (event.key === "ArrowUp") setChosen((chosen + replies.length - 1) % replies.length)
      else if (event.key === "Enter") take(chosen)
      else if (event.key === "Escape") set({ asked: "" })
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener("keydown", hear, true)
    return () => document.removeEventListener("keydown", hear, true)
  }, [])
  if (!replies.length) return null
  return (
    <div className={classOf("quick")} role={roleOf("listbox")} {...tid("quick-replies-list")}>
      {replies.map(({ shortcut, text: said }, at) => (
        <div
          aria-selected={at === chosen}
          className={classOf(at === chosen ? "quick-one chosen" : "quick-one")}
          key={shortcut}
          onMouseDown={(event) => {
            event.preventDefault()
            take(at)
          }}
          role={roleOf("option")}
        >
          <b>/{shortcut}</b> {said}
        </div>
      ))}
    </div>
  )
}
