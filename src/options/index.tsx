import "~shared/i18n/all"
import "./options.css"
import { Options } from "./options"

/** Turno's options page. */
export default function OptionsPage() {
  return <Options />
}
