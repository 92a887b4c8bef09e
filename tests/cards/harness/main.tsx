import "~shared/i18n/all"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import { AssignCard, type AssignCardProps } from "~shared/cards/assign-card"
import { CloseCard, type CloseCardProps } from "~shared/cards/close-card"
import { PaletteCard, type PaletteCardProps } from "~shared/cards/palette-card"
import { ScheduleCard, type ScheduleCardProps } from "~shared/cards/schedule-card"
import { words as wordsOf } from "~shared/i18n/words"
import type { Language } from "~shared/vocabulary"

type Data<P> = { [K in keyof P as K extends "words" | `on${string}` ? never : K]: P[K] }

/** What to draw: the card with its data, as they come through structured clone. */
export type Show =
  | ({ card: "close" } & Data<CloseCardProps>)
  | ({ card: "schedule" } & Data<ScheduleCardProps>)
  | ({ card: "assign" } & Data<AssignCardProps>)
  | ({ card: "palette" } & Data<PaletteCardProps>)

export interface Harness {
  /** Draws; another `take` begins anew, the same one brings new data to the card that is open. */
  show(what: Show, language: Language, take: number): void
  /** What the card called back with, oldest first. */
  calls: [string, ...unknown[]][]
}

const root = createRoot(document.querySelector("main")!)
const calls: Harness["calls"] = []
const called =
  (name: string) =>
  (...given: unknown[]) => {
    calls.push([name, ...given])
  }

function draw(what: Show, language: Language) {
  const words = wordsOf(language)
  const onCancel = called("cancel")
  if (what.card === "close") return <CloseCard {...what} {...{ words, onCancel }} onClose={called("close")} />
  if (what.card === "schedule")
    return <ScheduleCard {...what} {...{ words, onCancel }} onSchedule={called("schedule")} />
  if (what.card === "assign") return <AssignCard {...what} {...{ words, onCancel }} onAssign={called("assign")} />
  return (
    <PaletteCard
      {...what}
      {...{ words, onCancel }}
      onQuery={called("query")}
      onPick={(entry) => called("pick")(entry.id)}
      onJump={(chat) => called("jump")(chat.contact)}
    />
  )
}

const harness: Harness = {
  calls,
  show: (what, language, take) => {
    document.documentElement.lang = language.replace("_", "-")
    document.querySelector("main")!.dataset.card = what.card
    flushSync(() => root.render(<div key={take}>{draw(what, language)}</div>))
  }
}
Object.assign(window, { harness })
