import { readFileSync } from "node:fs"
import { afterEach, describe, expect, it } from "vitest"
import { sayAs, words } from "~shared/i18n/words"
import { languages } from "~shared/vocabulary"

type Messages = Record<string, { message: string }>
const read = (language: string): Messages => JSON.parse(readFileSync(`locales/${language}/messages.json`, "utf8"))

/** Words that take the gender of what they are said of, in the feminine; in Portuguese but those that are prepositions as well. */
const endings = {
  es: /^(abiert|agendad|agregad|antigu|asignad|atendid|avisad|bloquead|borrad|cercan|cerrad|compartid|cort|dormid|enlazad|es|est|fijad|finalizad|guardad|hech|intern|l|leíd|lejan|marcad|mí|mism|ningun|nuev|obligatori|ocult|otr|primer|propi|próxim|puest|quitad|rápid|reactivad|resuelt|segund|sol|suelt|tant|tod|tomad|tuy|últim|un|únic|vací|vari|vendid)as?$|^ellas?$|^\p{L}{3,}(r|a|e|n|se)las?$/iu,
  pt_BR:
    /^(abert|adicionad|agendad|antig|apagad|assumid|atribuíd|avisad|bloquead|colocad|compartilhad|curt|[dn]?ess|[dn]?est|encerrad|enviad|escrit|feit|fechad|finalizad|fixad|inteir|intern|ligad|lid|marcad|mesm|minh|mostrad|mudad|nenhum|noss|nov|obrigatóri|ocult|oferecid|outr|post|primeir|pront|própri|próxim|reativad|removid|resolvid|respondid|salv|segund|solt|sozinh|su|tant|tirad|tod|últim|n?um|únic|vári|vazi|vendid)as?$|^[dn]?elas?$|^as$|^\p{L}+-[ln]?as?$/iu
}
/** Feminine nouns of other things: where one stands in a sentence, the endings are its own. */
const others = {
  es: /^(acción|acciones|actividad|asignaciones|bandeja|barra|caja|categoría|cola|columna|conexión|consola|consulta|cortesía|cuatro|cuenta|dirección|etiqueta|fecha|ficha|fila|frase|historia|hora|imagen|letra|línea|lista|llave|medida|nota|opción|opciones|página|palabra|parte|partes|persona|pestaña|plantilla|plataforma|regla|respuesta|sección|señal|tecla|transferencia|unidad|variable|venta|ventana|versión)s?$/iu,
  pt_BR:
    /^(aba|ação|ações|alteração|alterações|atribuições|caixa|categoria|coisa|conta|cortesia|data|dúvida|equipe|etiqueta|ficha|figurinha|fila|foto|frase|guia|história|hora|janela|letra|linha|lista|mensagem|mudança|nota|opção|opções|página|palavra|parte|permissão|pessoa|plataforma|regra|responsabilidade|resposta|tecla|transferência|variáveis|variável|venda|versão|versões)s?$/iu
}
/** "Una sola vez" counts times, whatever happens so often. */
const times =
  /\b(una (sola )?vez|la (primera|segunda) de las dos veces|otra vez|a la vez|uma (só )?vez|a (primeira|segunda) das duas vezes|a sua vez)\b/giu
/** Messages that speak of such a thing without naming it, or named it in the sentence before. */
const ofOthers = {
  account: "refused_account_unknown",
  category:
    "categories_added categories_empty categories_usual category_added category_is_first category_is_last " +
    "category_remove_body category_removed close_category_must close_no_categories closing_category_line " +
    "closing_no_categories refused_category_gone refused_category_needed",
  console: "console_asleep refused_no_chat_link",
  date: "refused_date_past refused_date_too_far refused_undo_waits value_date when_skipped_hour when_too_far",
  figure: "rule_headline_line",
  hour: "due_at_one due_at_other preset_afternoon",
  inbox: "filter_any_inbox inbox_removed inbox_saved inbox_team",
  key: "key_hint key_taken key_types key_used keys_lead keys_reset keys_usual refused_key_taken",
  message: "limit_body",
  note: "note_pinned note_placeholder refused_note_empty voice_full",
  option: "refused_choices_empty value_choice value_gone",
  page: "chrome_hint frame_updated",
  person: "refused_last_admin refused_unknown_agent",
  phrase: "bot_hint",
  queue: "queue_not_shown queue_read_at",
  rule: "preset_own preset_stays refused_restore_one refused_restore_other rule_handover_first_only",
  tag: "tags_empty",
  team: "inbox_team_gone inbox_team_hint refused_team_gone team_removed team_saved",
  variable: "template_not_variable template_unknown_variable"
}
const excused = Object.values(ofOthers).flatMap((keys) => keys.split(" "))

/** Sentences of a message, said of what is masculine, that keep a feminine ending. */
function feminine(language: "es" | "pt_BR", key: string, message: string): string[] {
  const said = message
    .replace(/\[[^|\]]*\|([^\]]*)\]/g, "$1")
    .replace(/\{@?\w+\}/g, "…")
    .replace(times, "…")
  return said.split(/(?<=[.?:;])\s/).flatMap((sentence) => {
    const tokens = sentence.match(/[\p{L}-]+/gu) ?? []
    const slips = tokens.some((one) => endings[language].test(one)) && !tokens.some((one) => others[language].test(one))
    return slips ? [`${key}: ${sentence}`] : []
  })
}

describe("the words of the workspace (O19)", () => {
  /** What Chrome itself reads knows no other words. */
  const forChrome = /^(ext|cmd)[A-Z]/
  const nouns: Record<string, RegExp> = {
    es: /\b(conversaci[oó]n(es)?|agentes?)\b/i,
    pt_BR: /\b(conversas?|agentes?)\b/i,
    en: /(?<!@)\b(conversations?|(?<!an )agents?)\b/i
  }

  it.each(languages)("in %s no sentence names conversation or agent itself", (language) => {
    const named = Object.entries(read(language)).filter(
      ([key, { message }]) => !forChrome.test(key) && !message.includes("{{") && nouns[language]?.test(message)
    )
    expect(named.map(([key, { message }]) => `${key}: ${message}`)).toEqual([])
  })

  it.each(languages)("in %s every choice of gender has two sides, and no bracket is left over", (language) => {
    for (const [key, { message }] of Object.entries(read(language))) {
      if (message.includes("{{")) continue
      const rest = message
        .replace(/\[[^|[\]]*\|[^|[\]]*\]/g, "")
        .replace(
          /\{@([Cc]onversation|[Aa]gent|[Uu]nassigned)s?\}|\{@([Mm]ine|[Aa]ll|[Tt]eam|[Cc]lose|[Cc]losing)\}/g,
          ""
        )
      expect(rest, key).not.toMatch(/[[\]]|\{@/)
    }
  })

  it.each(["es", "pt_BR"] as const)("in %s nothing said of a masculine noun keeps a feminine ending", (language) => {
    const slips = Object.entries(read(language)).flatMap(([key, { message }]) =>
      forChrome.test(key) || excused.includes(key) || message.includes("{{") ? [] : feminine(language, key, message)
    )
    expect(slips).toEqual([])
  })

  it("excuses no sentence that needs it no more", () => {
    const idle = excused.filter(
      (key) => !(["es", "pt_BR"] as const).some((one) => feminine(one, key, read(one)[key]?.message ?? "").length > 0)
    )
    expect(idle).toEqual([])
  })

  it("finds a feminine ending where it stands", () => {
    expect(feminine("es", "order", "Más antiguas primero")).toEqual(["order: Más antiguas primero"])
    expect(feminine("es", "leave", "La fecha pasó. Puedes dejarla así.")).toEqual(["leave: Puedes dejarla así."])
    expect(feminine("pt_BR", "open", "[Aberta|Aberta]")).toEqual(["open: Aberta"])
    expect(feminine("es", "new", "Etiqueta nueva, [abierta|abierto]")).toEqual([])
  })

  afterEach(() => sayAs("turno"))

  it.each([
    ["turno", "es", "Conversación cerrada", "Abiertas", "{n} conversaciones cerradas", "Agentes"],
    ["zenvia", "es", "Chat en vivo cerrado", "Abiertos", "{n} chats en vivo cerrados", "Consultores"],
    ["respondio", "es", "Conversación cerrada", "Abiertas", "{n} conversaciones cerradas", "Usuarios"],
    ["convos", "es", "Ticket cerrado", "Abiertos", "{n} tickets cerrados", "Operadores"],
    ["turno", "pt_BR", "Conversa encerrada", "Abertas", "{n} conversas encerradas", "Agentes"],
    ["zenvia", "pt_BR", "Atendimento encerrado", "Abertos", "{n} atendimentos encerrados", "Consultores"],
    ["respondio", "pt_BR", "Conversa encerrada", "Abertas", "{n} conversas encerradas", "Usuários"],
    ["convos", "pt_BR", "Ticket encerrado", "Abertos", "{n} tickets encerrados", "Operadores"],
    ["turno", "en", "Conversation closed", "Open", "{n} conversations closed", "Agents"],
    ["zenvia", "en", "Live chat closed", "Open", "{n} live chats closed", "Consultants"],
    ["respondio", "en", "Conversation closed", "Open", "{n} conversations closed", "Users"],
    ["convos", "en", "Ticket closed", "Open", "{n} tickets closed", "Operators"]
  ] as const)("%s in %s: %s", (vocabulary, language, closed, open, many, agents) => {
    sayAs(vocabulary)
    const { t } = words(language)
    expect(t("said_closed")).toBe(closed)
    expect(t("stage_open")).toBe(open)
    expect(t("bulk_closed", { n: 3 })).toBe(many.replace("{n}", "3"))
    expect(t("agents")).toBe(agents)
  })

  it.each([
    ["turno", "es", "Mías, Sin asignar, Todas, Equipo, Sin asignar, Cerrar"],
    ["zenvia", "es", "Míos, No asignados, Todos, Compañeros, No asignado, Cerrar"],
    ["respondio", "es", "Mías, Sin asignar, Todas, Equipo, Sin asignar, Cerrar"],
    ["convos", "es", "Mi bandeja, No asignado, Todo, Equipo, No asignado, Finalizar"],
    ["turno", "pt_BR", "Minhas, Não atribuídas, Todas, Equipe, Não atribuída, Encerrar"],
    ["zenvia", "pt_BR", "Meus, Não atribuídos, Todos, Colegas, Não atribuído, Encerrar"],
    ["respondio", "pt_BR", "Minhas, Não atribuídas, Todas, Equipe, Não atribuída, Encerrar"],
    ["convos", "pt_BR", "Minha caixa, Não atribuído, Tudo, Equipe, Não atribuído, Finalizar"],
    ["turno", "en", "Mine, Unassigned, All, Team, Unassigned, Close"],
    ["zenvia", "en", "Mine, Unassigned, All, Colleagues, Unassigned, Close"],
    ["respondio", "en", "Mine, Unassigned, All, Team, Unassigned, Close"],
    ["convos", "en", "My inbox, Unassigned, All, Team, Unassigned, Finish"]
  ] as const)("%s in %s calls sections and acts alike on every surface: %s (Z1-01, C4-02, C4-23)", (...named) => {
    const [vocabulary, language, names] = named
    sayAs(vocabulary)
    const { t } = words(language)
    const sections = (["queue_mine", "queue_unassigned", "queue_all", "queue_team"] as const).map((key) => t(key))
    const [mine, , all] = sections
    const close = t("act_close")
    expect([...sections, t("state_unassigned"), close].join(", ")).toBe(names)
    expect(t("rule_mine")).toContain(mine)
    expect(t("rule_all")).toContain(all)
    expect(t("do_close")).toBe(close)
    expect(t("act_close_card")).toBe(`${close}…`)
    expect(t("close_title", { name: "Ana" })).toMatch(new RegExp(`^${close} `))
    expect(t("close_many", { n: 2 })).toMatch(new RegExp(`^${close} `))
    expect(t("close_submit")).toMatch(new RegExp(`^${close} `))
  })
})
