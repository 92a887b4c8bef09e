import "./popup.css"
import said from "~shared/i18n/said/popup.json"
import { rememberedLanguage } from "~shared/i18n/page-language"
import { speak, words } from "~shared/i18n/words"
import { sendUncaught } from "~shared/protocol/send-failure"
import { Guarded } from "~shared/ui/guarded"
import { Queue } from "./queue"

speak(said)
sendUncaught("popup")

/** The window under Turno's button: the queue over all consoles. */
export default function Popup() {
  return (
    <Guarded surface="popup" words={words(rememberedLanguage())} whole>
      <Queue />
    </Guarded>
  )
}
