import en from "../../../locales/en/messages.json"
import es from "../../../locales/es/messages.json"
import pt_BR from "../../../locales/pt_BR/messages.json"
import { speak } from "./words"

type Raw = Record<string, { message: string }>
const messages = (raw: Raw) => Object.fromEntries(Object.entries(raw).map(([key, { message }]) => [key, message]))

// Pages of ours say everything: what they weigh keeps nobody waiting.
speak({ es: messages(es), pt_BR: messages(pt_BR), en: messages(en) })
