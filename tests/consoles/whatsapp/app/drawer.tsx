import type { Chat } from "../shapes"
import { Avatar } from "./avatar"
import { Icon } from "./icons"
import { classOf, tid } from "./markup"
import { set, useLabels } from "./store"

const masks = [
  "966 ## ### ####",
  "972 ## ### ####",
  "54 # ## ####-####",
  "55 ## #####-####",
  "44 ## #### ####",
  "1 (###) ###-####"
]

/** A number as people read it. */
function readable(digits: string): string {
  const mask = masks.find((each) => digits.startsWith(each.slice(0, each.indexOf(" "))))
  if (!mask) return `+${digits}`
  let next = mask.indexOf(" ")
  return `+${mask.replace(/#/g, () => digits.charAt(next++))}`
}

/** Who the other side is, at the far edge. */
export function Drawer({ chat }: { chat: Chat }) {
  const labels = useLabels()
  const digits = (chat.phone ?? chat.id).replace(/@.*/, "")
  const person = chat.kind === "person" || chat.kind === "self"
  return (
    <section className={classOf("drawer")} {...tid("drawer-right")}>
      <div className={classOf("drawer-head")}>
        <button
          aria-label={labels.close}
          className={classOf("tool")}
          onClick={() => set({ drawer: false })}
          type="button"
        >
          <Icon name="x-refreshed" />
        </button>
        <h2>{chat.kind === "group" ? labels.groupInfo : labels.info}</h2>
      </div>
      <div className={classOf("drawer-body")}>
        <Avatar chat={chat} size={120} />
        <div className={classOf("drawer-name")} dir="auto">
          {chat.name}
        </div>
        {person && (
          <div className={classOf("about")} {...tid("section-about-and-phone-number")}>
            <div className={classOf("about-title")}>{labels.about}</div>
            <span className={classOf("phone")} dir="ltr">
              {readable(digits)}
            </span>
          </div>
        )}
      </div>
    </section>
  )
}
