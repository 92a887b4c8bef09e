import type { Language, Vocabulary } from "~shared/vocabulary"

/** What the trade calls differently (O19): its nouns, the sections of the queue, and the act that ends a conversation. */
type Name = "conversation" | "agent" | "unassigned" | "mine" | "all" | "team" | "close" | "closing"

/** How one language calls them: one and, where it is another word, many. */
type Names = Record<Name, readonly [one: string, many?: string]> & {
  /** What is served is of masculine gender: the second of `[a|o]` is said. */
  masculine?: true
}

const turno: Record<Language, Names> = {
  es: {
    conversation: ["conversación", "conversaciones"],
    agent: ["agente", "agentes"],
    unassigned: ["sin asignar"],
    mine: ["mías"],
    all: ["todas"],
    team: ["equipo"],
    close: ["cerrar"],
    closing: ["cerrando"]
  },
  pt_BR: {
    conversation: ["conversa", "conversas"],
    agent: ["agente", "agentes"],
    unassigned: ["não atribuída", "não atribuídas"],
    mine: ["minhas"],
    all: ["todas"],
    team: ["equipe"],
    close: ["encerrar"],
    closing: ["encerrando"]
  },
  en: {
    conversation: ["conversation", "conversations"],
    agent: ["agent", "agents"],
    unassigned: ["unassigned"],
    mine: ["mine"],
    all: ["all"],
    team: ["team"],
    close: ["close"],
    closing: ["closing"]
  }
}

/** Turno's own words, and those of three products as their own pages use them (rules.md, O19, Z1-01, C4-02, C4-23). */
const packs: Record<Vocabulary, Record<Language, Names>> = {
  turno,
  zenvia: {
    es: {
      ...turno.es,
      conversation: ["chat en vivo", "chats en vivo"],
      agent: ["consultor", "consultores"],
      unassigned: ["no asignado", "no asignados"],
      mine: ["míos"],
      all: ["todos"],
      team: ["compañeros"],
      masculine: true
    },
    pt_BR: {
      ...turno.pt_BR,
      conversation: ["atendimento", "atendimentos"],
      agent: ["consultor", "consultores"],
      unassigned: ["não atribuído", "não atribuídos"],
      mine: ["meus"],
      all: ["todos"],
      team: ["colegas"],
      masculine: true
    },
    en: {
      ...turno.en,
      conversation: ["live chat", "live chats"],
      agent: ["consultant", "consultants"],
      team: ["colleagues"]
    }
  },
  respondio: {
    es: { ...turno.es, agent: ["usuario", "usuarios"] },
    pt_BR: { ...turno.pt_BR, agent: ["usuário", "usuários"] },
    en: { ...turno.en, agent: ["user", "users"] }
  },
  convos: {
    es: {
      ...turno.es,
      conversation: ["ticket", "tickets"],
      agent: ["operador", "operadores"],
      unassigned: ["no asignado"],
      mine: ["mi bandeja"],
      all: ["todo"],
      close: ["finalizar"],
      closing: ["finalizando"],
      masculine: true
    },
    pt_BR: {
      ...turno.pt_BR,
      conversation: ["ticket", "tickets"],
      agent: ["operador", "operadores"],
      unassigned: ["não atribuído"],
      mine: ["minha caixa"],
      all: ["tudo"],
      close: ["finalizar"],
      closing: ["finalizando"],
      masculine: true
    },
    en: {
      ...turno.en,
      conversation: ["ticket", "tickets"],
      agent: ["operator", "operators"],
      mine: ["my inbox"],
      close: ["finish"],
      closing: ["finishing"]
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A message in the words of a workspace: `{@conversation}`, `{@conversations}`, `{@Conversation}` are its names, and `[la|el]`
 * is said by the gender of a conversation.
 */
export function inWords(message: string, language: Language, vocabulary: Vocabulary): string {
  if (!message.includes("[") && !message.includes("{@")) return message
  const names = packs[vocabulary][language]
  return message
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, feminine: string, masculine: string) =>
      names.masculine ? masculine : feminine
    )
    .replace(/\{@(\w+?)(s?)\}/g, (_, name: string, many: string) => {
      const [one, several = one] = names[name.toLowerCase() as Name]
      const said = many ? several : one
      return /^[A-Z]/.test(name) ? capital(said) : said
    })
}
