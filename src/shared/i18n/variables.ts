import type { VariableName } from "~shared/template/parts"
import type { Key, Words } from "./words"

const named: Record<VariableName, Key> = {
  "contact.name": "variable_contact_name",
  "contact.first_name": "variable_contact_first_name",
  "contact.phone": "variable_contact_phone",
  "agent.name": "variable_agent_name",
  "agent.first_name": "variable_agent_first_name"
}

/** What a snippet's variable is called, in editor, picker and wherever it is missing. */
export const variableTitle = (words: Words, variable: VariableName): string => words.t(named[variable])
