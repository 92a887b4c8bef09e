import "~shared/i18n/all"
import "./options.css"
import { rememberedLanguage } from "~shared/i18n/page-language"
import { words } from "~shared/i18n/words"
import { sendUncaught } from "~shared/protocol/send-failure"
import { Guarded } from "~shared/ui/guarded"
import { Options } from "./options"

sendUncaught("options")

/** Turno's options page. */
export default function OptionsPage() {
  return (
    <Guarded surface="options" words={words(rememberedLanguage())} whole>
      <Options />
    </Guarded>
  )
}
