import type { Language, Vocabulary } from "~shared/vocabulary"

/** How one language calls the things that the trade calls differently (O19). */
interface Nouns {
  conversation: readonly [one: string, many: string]
  agent: readonly [one: string, many: string]
  /** What is served is of masculine gender: the second of `[a|o]` is said. */
  masculine?: true
  /** Names of whole controls that a product calls otherwise. */
  instead?: Readonly<Record<string, string>>
}

const turno: Record<Language, Nouns> = {
  es: { conversation: ["conversación", "conversaciones"], agent: ["agente", "agentes"] },
  pt_BR: { conversation: ["conversa", "conversas"], agent: ["agente", "agentes"] },
  en: { conversation: ["conversation", "conversations"], agent: ["agent", "agents"] }
}

/** Turno's own words, and those of three products as their own pages use them (rules.md, O19, Z1-01, C4-02, C4-23). */
const packs: Record<Vocabulary, Record<Language, Nouns>> = {
  turno,
  zenvia: {
    es: {
      conversation: ["chat en vivo", "chats en vivo"],
      agent: ["consultor", "consultores"],
      masculine: true,
      instead: { queue_unassigned: "No asignados", queue_all: "Todos", queue_team: "Compañeros" }
    },
    pt_BR: {
      conversation: ["atendimento", "atendimentos"],
      agent: ["consultor", "consultores"],
      masculine: true,
      instead: { queue_unassigned: "Não atribuídos", queue_all: "Todos", queue_team: "Colegas" }
    },
    en: {
      conversation: ["live chat", "live chats"],
      agent: ["consultant", "consultants"],
      instead: { queue_team: "Colleagues" }
    }
  },
  respondio: {
    es: { ...turno.es, agent: ["usuario", "usuarios"] },
    pt_BR: { ...turno.pt_BR, agent: ["usuário", "usuários"] },
    en: { ...turno.en, agent: ["user", "users"] }
  },
  convos: {
    es: {
      conversation: ["ticket", "tickets"],
      agent: ["operador", "operadores"],
      masculine: true,
      instead: { queue_mine: "Mi bandeja", queue_unassigned: "No asignado", queue_all: "Todo", act_close: "Finalizar" }
    },
    pt_BR: {
      conversation: ["ticket", "tickets"],
      agent: ["operador", "operadores"],
      masculine: true,
      instead: {
        queue_mine: "Minha caixa",
        queue_unassigned: "Não atribuído",
        queue_all: "Tudo",
        act_close: "Finalizar"
      }
    },
    en: {
      conversation: ["ticket", "tickets"],
      agent: ["operator", "operators"],
      instead: { queue_mine: "My inbox", queue_all: "All", act_close: "Finish" }
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A message in the words of a workspace: `{@conversation}`, `{@conversations}`, `{@Conversation}` and the same of agent are its
 * nouns, `[la|el]` is said by their gender, and a control may be called by another name as a whole.
 */
export function inWords(key: string, message: string, language: Language, vocabulary: Vocabulary): string {
  const nouns = packs[vocabulary][language]
  const said = nouns.instead?.[key] ?? message
  if (!said.includes("[") && !said.includes("{@")) return said
  return said
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, feminine: string, masculine: string) =>
      nouns.masculine ? masculine : feminine
    )
    .replace(/\{@(conversation|agent)(s?)\}/gi, (_, noun: string, many: string) => {
      const name = nouns[noun.toLowerCase() as "conversation" | "agent"][many ? 1 : 0]
      return noun.startsWith(noun.charAt(0).toUpperCase()) ? capital(name) : name
    })
}
