import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import { send } from "~shared/protocol/send"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import type { Box } from "../page/world"
import type { Held, Waits } from "../writing/guard"
import { Float } from "./float"
import type { Hand } from "./hands"
import { useSurface } from "./surface"

/** Keys that belong to the card; any other one means that the person goes on writing. */
const own = new Set(["Tab", "Enter", " ", "Shift", "Control", "Alt", "Meta", "ArrowLeft", "ArrowRight"])

interface GuardCardProps {
  over: Box
  held: Held
  take: Hand | undefined
  onSendAnyway(): void
}

/** A message was held: what is missing, and the way on. Turno sends none. */
export function GuardCard({ over, held, take, onSendAnyway }: GuardCardProps) {
  return "waits" in held ? (
    <WaitsCard key={held.waits} over={over} waits={held.waits} take={take} onSendAnyway={onSendAnyway} />
  ) : (
    <TooLongCard over={over} tooMuch={held.over} onSendAnyway={onSendAnyway} />
  )
}

/** Too long for the channel: shorten it, or let it go. */
function TooLongCard({ over, tooMuch, onSendAnyway }: { over: Box; tooMuch: number; onSendAnyway(): void }) {
  const { world, writing, words } = useSurface()
  const { t } = words
  return (
    <Card
      over={over}
      icon="over"
      title={t("limit_title", { n: tooMuch, channel: channelOf(world.recipe.label) })}
      body={t("limit_body")}
    >
      <Button look="outlined" label={t("limit_send")} onClick={onSendAnyway} />
      <Button look="solid" data-first="" label={t("limit_keep")} onClick={() => writing.edit()} />
    </Card>
  )
}

const said = {
  take: { icon: "take", title: "hold_take_title", body: "hold_take_body" },
  ask: { icon: "take", title: "hold_ask_title", body: "hold_ask_body" },
  offline: { icon: "refused", title: "hold_offline_title", body: "hold_offline_body" }
} as const

interface WaitsCardProps {
  over: Box
  waits: Waits
  take: Hand | undefined
  onSendAnyway(): void
}

/** Nobody has the contact (O2), or the agent is not available (O7): one clear way, then the same press sends. */
function WaitsCard({ over, waits, take, onSendAnyway }: WaitsCardProps) {
  const { writing, words, announce } = useSurface()
  const { t } = words
  const { icon, title, body } = said[waits]
  const asked = useRef(false)
  // The card goes when the guard has heard of it, not when the worker has: an Enter in between would be held once more.
  useEffect(() => () => void (asked.current && writing.edit()), [writing])
  const available = async () => {
    asked.current = true
    const reply = await send("presence.set", { available: true })
    if (!reply.ok) announce(sayFailure(words, reply.failure))
  }
  const act = () => {
    if (waits === "offline") return void available()
    if (take?.off) return announce(take.off)
    take?.run()
  }
  return (
    <Card over={over} icon={icon} title={t(title)} body={t(body)}>
      <Button label={t("limit_keep")} onClick={() => writing.edit()} />
      {waits === "ask" && <Button look="outlined" label={t("hold_without")} onClick={onSendAnyway} />}
      <Button
        look="solid"
        data-first=""
        label={t(waits === "offline" ? "act_available" : "act_take")}
        off={waits !== "offline" && (take?.off ?? false)}
        onClick={act}
      />
    </Card>
  )
}

interface CardProps {
  over: Box
  icon: IconName
  title: string
  body: string
  children: ReactNode
}

function Card({ over, icon, title, body, children }: CardProps) {
  const { writing } = useSurface()
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.querySelector<HTMLElement>("[data-first]")?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!own.has(event.key)) writing.edit()
  }
  return (
    <Float over={over} className="guard">
      <div
        ref={card}
        role="alertdialog"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}b`}
        data-icon={icon}
        onKeyDown={onKeyDown}
      >
        <h2 id={`${id}t`}>
          <Icon name={icon} />
          <bdi>{title}</bdi>
        </h2>
        <p id={`${id}b`}>{body}</p>
        <div className="guard-acts">{children}</div>
      </div>
    </Float>
  )
}

/** A channel is called like its console, wherever that one is used. */
const channelOf = (label: string): string => label.replace(/ Web$/, "")
