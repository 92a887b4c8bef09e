import "~shared/i18n/all"
import "./drawer/drawer.css"
import { words } from "~shared/i18n/words"
import { sendUncaught } from "~shared/protocol/send-failure"
import { Guarded } from "~shared/ui/guarded"
import { Frame } from "./drawer/frame"
import { useLink } from "./drawer/link"

sendUncaught("drawer")

/** What is typed in a console is typed in this page, in a frame over it: the console hears none of it. */
export default function DrawerPage() {
  const { show } = useLink()
  return (
    <Guarded surface="drawer" words={words(show?.language ?? "en")} whole>
      <Frame />
    </Guarded>
  )
}
