import { StartCard } from "~shared/cards/start-card"
import type { Words } from "~shared/i18n/words"
import { useStart } from "~shared/protocol/use-start"
import { useView } from "~shared/protocol/use-view"
import type { SetupWindow } from "~shared/protocol/views"
import { tell } from "./link"

/** A conversation with a number, over the console. */
export function Start({ words }: { words: Words }) {
  const setup = useView("setup", {}, window).data
  return setup ? <Starting setup={setup} words={words} /> : <div className="card-bones" />
}

function Starting({ setup, words }: { setup: SetupWindow; words: Words }) {
  const done = () => tell({ tell: "shut", how: "done" })
  const card = useStart(setup, words, {
    onStarted({ chat, name }) {
      if (chat === "by-hand") return words.t("start_by_hand", { name })
      done()
      return null
    },
    onThere: done
  })
  return <StartCard {...card} words={words} onCancel={() => tell({ tell: "shut", how: "escape" })} />
}
