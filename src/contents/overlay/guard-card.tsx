import { type KeyboardEvent, useEffect, useId, useRef } from "react"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { Box } from "../page/world"
import { Float } from "./float"
import { useSurface } from "./surface"

/** Keys that belong to the card; any other one means that the person goes on writing. */
const own = new Set(["Tab", "Enter", " ", "Shift", "Control", "Alt", "Meta", "ArrowLeft", "ArrowRight"])

/** A message that is too long was held: shorten it, or let it go. Turno sends neither. */
export function GuardCard({ over, tooMuch, onSendAnyway }: { over: Box; tooMuch: number; onSendAnyway(): void }) {
  const { world, writing, words } = useSurface()
  const { t } = words
  const id = useId()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!own.has(event.key)) writing.edit()
  }
  return (
    <Float over={over} className="guard">
      <div role="alertdialog" aria-labelledby={`${id}t`} aria-describedby={`${id}b`} onKeyDown={onKeyDown}>
        <h2 id={`${id}t`}>
          <Icon name="over" />
          <bdi>{t("limit_title", { n: tooMuch, channel: channelOf(world.recipe.label) })}</bdi>
        </h2>
        <p id={`${id}b`}>{t("limit_body")}</p>
        <div className="guard-acts">
          <Button look="outlined" label={t("limit_send")} onClick={onSendAnyway} />
          <Button ref={keep} look="solid" label={t("limit_keep")} onClick={() => writing.edit()} />
        </div>
      </div>
    </Float>
  )
}

/** A channel is called like its console, wherever that one is used. */
const channelOf = (label: string): string => label.replace(/ Web$/, "")
