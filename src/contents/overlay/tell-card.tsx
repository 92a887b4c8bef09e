import { useEffect, useId, useRef } from "react"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import type { Box } from "../page/world"
import { Float } from "./float"
import { useBackToBox, useSurface } from "./surface"

interface TellCardProps {
  over: Box | null
  icon: IconName
  title: string
  body: string
  /** Takes the focus: what the person did was held. Else it is only said. */
  held?: boolean
  onGone(): void
}

/** Where no box of the console is, at the foot of the window. */
const foot = (): Box => ({ x: 0, y: innerHeight, width: innerWidth, height: 0 })

/** Something that has to be known, and one button to say so. */
export function TellCard({ over, icon, title, body, held, onGone }: TellCardProps) {
  const { words, announce } = useSurface()
  const backToBox = useBackToBox()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (held) button.current?.focus()
    else announce(`${title}. ${body}`)
  }, [held, title, body, announce])
  const leave = () => {
    onGone()
    backToBox()
  }
  return (
    <Float over={over ?? foot()} className="guard tell">
      <div
        role={held ? "alertdialog" : "note"}
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}b`}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave()
        }}
      >
        <h2 id={`${id}t`}>
          <Icon name={icon} />
          <bdi>{title}</bdi>
        </h2>
        <p id={`${id}b`}>{body}</p>
        <div className="guard-acts">
          <Button ref={button} look="solid" label={words.t("act_understood")} onClick={leave} />
        </div>
      </div>
    </Float>
  )
}
