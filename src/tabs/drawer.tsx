import "~shared/i18n/all"
import "./drawer/drawer.css"
import { Frame } from "./drawer/frame"

/** What is typed in a console is typed in this page, in a frame over it: the console hears none of it. */
export default function DrawerPage() {
  return <Frame />
}
