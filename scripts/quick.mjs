// What to run before each commit: everything that needs no build of the extension.
import { proof } from "./parts.mjs"
import { main } from "./run.mjs"

main(() => proof([[["types", "lint"], ["unit"]], [["pages"]]]))
