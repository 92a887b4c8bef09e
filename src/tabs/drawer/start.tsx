import { useState } from "react"
import { StartCard } from "~shared/cards/start-card"
import { sayJump } from "~shared/i18n/jumps"
import type { Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { useStart } from "~shared/protocol/use-start"
import { useView } from "~shared/protocol/use-view"
import type { SetupWindow } from "~shared/protocol/views"
import { tell } from "./link"

/** A conversation with a number, over the console. */
export function Start({ words }: { words: Words }) {
  const setup = useView("setup", {}, window).window
  return setup ? <Starting setup={setup} words={words} /> : <div className="card-bones" />
}

function Starting({ setup, words }: { setup: SetupWindow; words: Words }) {
  const { t } = words
  const [lost, setLost] = useState<string | null>(null)
  const { there, trouble, change, start, ...card } = useStart(setup, words, (started) => {
    if (started.chat === "by-hand") return setLost(t("start_by_hand", { name: started.name }))
    tell({ tell: "shut", how: "done" })
  })
  const go = async (contact: string) => {
    const wrong = sayJump(words, await send("queue.jump", { contact }), "")
    if (wrong === null) tell({ tell: "shut", how: "done" })
    else setLost(wrong)
  }
  return (
    <StartCard
      {...card}
      words={words}
      trouble={lost ?? trouble}
      onGo={there ? () => void go(there) : null}
      onStart={start}
      onChange={() => {
        setLost(null)
        change()
      }}
      onCancel={() => tell({ tell: "shut", how: "escape" })}
    />
  )
}
