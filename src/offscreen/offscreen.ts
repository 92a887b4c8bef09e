import { send } from "~shared/protocol/send"

/** Sounds once: a worker has no sound of its own. Should the sound not end by itself, it is over after this (ms). */
const longest = 3000

const over = () => void send("sound.over", {})
const sound = document.querySelector("audio")
sound?.addEventListener("ended", over)
sound?.play().catch(over)
setTimeout(over, longest)
