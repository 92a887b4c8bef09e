import "./popup.css"
import said from "~shared/i18n/said/popup.json"
import { speak } from "~shared/i18n/words"
import { Queue } from "./queue"

speak(said)

/** The window under Turno's button: the queue over all consoles. */
export default function Popup() {
  return <Queue />
}
