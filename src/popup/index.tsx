import "~shared/i18n/all"
import "./popup.css"
import { Queue } from "./queue"

/** The window under Turno's button: the queue over all consoles. */
export default function Popup() {
  return <Queue />
}
