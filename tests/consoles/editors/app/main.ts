import { editable, reactTextarea, shadowInput, shadowNested, shadowTextarea } from "./fields"
import { type Make, present } from "./frame"
import { lexicalPlain, lexicalRich } from "./lexical"
import { proseMirror } from "./prosemirror"

const editors: Record<string, Make> = {
  "lexical-rich": lexicalRich,
  "lexical-plain": lexicalPlain,
  prosemirror: proseMirror,
  "react-textarea": reactTextarea,
  contenteditable: editable,
  "shadow-input": shadowInput,
  "shadow-textarea": shadowTextarea,
  "shadow-nested": shadowNested
}
const make = editors[location.hash.slice(1)]
if (!make) throw new Error(`no editor is called ${location.hash}`)
present(make)
