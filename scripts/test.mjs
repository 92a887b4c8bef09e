// The whole proof at its usual size, with one count at the end: `N passed, N failed`.
import { proof } from "./parts.mjs"
import { main } from "./run.mjs"
import { stages } from "./stages.mjs"

main(() => proof(stages))
