import { inWords } from "~shared/i18n/vocabulary"
import type { Key, Words } from "~shared/i18n/words"
import type { OptionName } from "~shared/option-values"
import { vocabularies } from "~shared/vocabulary"
import type { Options } from "~shared/workspace"

/** What a number counts. */
export type Unit = "hours" | "minutes" | "seconds" | "days" | "turns" | "percent" | "open"

/** A choice of a rule, and the number that belongs to it. */
export interface Choice {
  value: string | boolean
  says: Key | ((words: Words) => string)
}

/** A number of a rule: asked for while it means something, and said behind the choice. */
export interface Amount {
  option: OptionName
  unit: Unit
  label?: Key
  /** Null = the option is off; then `says` says so, and `on` that it is not. */
  off?: { says: Key; on: Key }
  when?: (options: Options) => boolean
}

export interface Rule {
  /** Its name in the table of the trade, with the rules it comes from. */
  id: string
  title: Key
  line: Key
  option?: OptionName
  choices?: readonly Choice[]
  amount?: Amount
  /** From which feature on it acts. */
  later?: Key
  /** Cannot be chosen: this is how it is. */
  fixed?: Key
}

export interface Group {
  title: Key
  rules: readonly Rule[]
}

const of = (...pairs: [Choice["value"], Key][]): Choice[] => pairs.map(([value, says]) => ({ value, says }))
const yesNo = of([true, "value_yes"], [false, "value_no"])

/** The rules of a workspace (rules.md, Options) as a person thinks of them. */
export const groups: readonly Group[] = [
  {
    title: "group_assignment",
    rules: [
      {
        id: "O6 · Z0-02",
        title: "rule_distribution",
        line: "rule_distribution_line",
        option: "distribution",
        choices: of(
          ["manual", "rule_distribution_manual"],
          ["round_robin", "rule_distribution_round_robin"],
          ["fewest_open", "rule_distribution_fewest_open"],
          ["owner", "rule_distribution_owner"]
        )
      },
      {
        id: "C4-14",
        title: "rule_lead",
        line: "rule_lead_line",
        amount: { option: "ownerLead", unit: "percent" }
      },
      {
        id: "O6 · R3-13",
        title: "rule_capacity",
        line: "rule_capacity_line",
        amount: { option: "capacity", unit: "open", off: { says: "rule_capacity_off", on: "rule_capacity_on" } }
      },
      {
        id: "O1 · Z1-09",
        title: "rule_transfer",
        line: "rule_transfer_line",
        option: "transfer",
        choices: of(["keep", "rule_transfer_keep"], ["close_and_open", "rule_transfer_close_and_open"])
      },
      {
        id: "O21 · R3-02",
        title: "rule_handover",
        line: "rule_handover_line",
        option: "handover",
        choices: of(["first_only", "rule_handover_first_only"], ["every_assignment", "rule_handover_every_assignment"]),
        amount: {
          option: "handoverTurns",
          unit: "turns",
          label: "rule_handover_turns",
          when: ({ handover }) => handover === "every_assignment"
        },
        later: "later_workflows"
      }
    ]
  },
  {
    title: "group_answering",
    rules: [
      {
        id: "O2 · R2-10, C4-13",
        title: "rule_reply",
        line: "rule_reply_line",
        option: "replyUnassigned",
        choices: of(
          ["assign", "rule_reply_assign"],
          ["require_assign", "rule_reply_require"],
          ["ask", "rule_reply_ask"]
        )
      },
      {
        id: "Z0-06, Z0-07",
        title: "rule_mode",
        line: "rule_mode_line",
        option: "responseMode",
        choices: of(["next", "rule_mode_next"], ["stay", "rule_mode_stay"])
      },
      {
        id: "Z0-06",
        title: "rule_mode_locked",
        line: "rule_mode_locked_line",
        option: "responseModeLocked",
        choices: yesNo
      },
      {
        id: "O20 · Z1-18",
        title: "rule_own_message",
        line: "rule_own_message_line",
        option: "ownMessageOpens",
        choices: of([false, "rule_own_message_off"], [true, "rule_own_message_on"])
      },
      {
        id: "O17 · Z1-25",
        title: "rule_snippet",
        line: "rule_snippet_line",
        option: "longSnippet",
        choices: of(["allow", "rule_snippet_allow"], ["warn", "rule_snippet_warn"], ["split", "rule_snippet_split"]),
        later: "later_writing"
      }
    ]
  },
  {
    title: "group_closing",
    rules: [
      {
        id: "O12 · R2-25",
        title: "rule_closing",
        line: "rule_closing_line",
        option: "closing",
        choices: of(
          ["none", "closing_none"],
          ["optional", "closing_optional"],
          ["category", "closing_category"],
          ["category_and_summary", "closing_both"]
        )
      },
      {
        id: "O3 · R2-13",
        title: "rule_after_close",
        line: "rule_after_close_line",
        option: "afterClose",
        choices: of(
          ["keep", "rule_after_close_keep"],
          ["unassign_manual", "rule_after_close_manual"],
          ["unassign_always", "rule_after_close_always"],
          ["keep_for", "rule_after_close_for"]
        ),
        amount: { option: "keepHours", unit: "hours", when: ({ afterClose }) => afterClose === "keep_for" }
      },
      {
        id: "O13 · Z1-21",
        title: "rule_inactivity",
        line: "rule_inactivity_line",
        amount: {
          option: "inactivity",
          unit: "minutes",
          off: { says: "rule_inactivity_off", on: "rule_inactivity_on" }
        }
      },
      {
        id: "O15 · C4-25",
        title: "rule_block",
        line: "rule_block_line",
        option: "onBlock",
        choices: of(["close", "rule_block_close"], ["keep_hidden", "rule_block_hide"])
      },
      { id: "O14 · Z1-30", title: "rule_delete", line: "rule_delete_line", fixed: "rule_delete_value" }
    ]
  },
  {
    title: "group_return",
    rules: [
      {
        id: "O5 · Z1-13",
        title: "rule_scheduled",
        line: "rule_scheduled_line",
        option: "scheduledIncoming",
        choices: of(
          ["back_to_open", "rule_scheduled_back"],
          ["keep_until_due", "rule_scheduled_keep"],
          ["ask_resnooze", "rule_scheduled_ask"]
        )
      },
      {
        id: "O4 · C4-29",
        title: "rule_return",
        line: "rule_return_line",
        option: "afterCloseMessage",
        choices: of(["new", "rule_return_new"], ["reactivate_within", "rule_return_reactivate"]),
        amount: {
          option: "reactivateHours",
          unit: "hours",
          when: ({ afterCloseMessage }) => afterCloseMessage === "reactivate_within"
        }
      }
    ]
  },
  {
    title: "group_reading",
    rules: [
      {
        id: "O9 · C4-24",
        title: "rule_read",
        line: "rule_read_line",
        option: "readOn",
        choices: of(["open", "rule_read_open"], ["reply", "rule_read_reply"])
      },
      {
        id: "O10 · Z1-03, C4-02",
        title: "rule_all",
        line: "rule_all_line",
        option: "allShows",
        choices: of(["open_only", "rule_all_open"], ["with_closed", "rule_all_closed"])
      },
      {
        id: "O11 · Z1-01",
        title: "rule_mine",
        line: "rule_mine_line",
        option: "mineShows",
        choices: of(["me", "rule_mine_me"], ["me_and_teams", "rule_mine_teams"])
      },
      { id: "Z1-05", title: "rule_shared", line: "rule_shared_line", option: "shared", choices: yesNo }
    ]
  },
  {
    title: "group_presence",
    rules: [
      {
        id: "O7 · C4-09",
        title: "rule_gate",
        line: "rule_gate_line",
        option: "presenceGate",
        choices: of(
          ["none", "rule_gate_none"],
          ["distribution", "rule_gate_distribution"],
          ["actions", "rule_gate_actions"]
        )
      },
      {
        id: "O8 · C4-12",
        title: "rule_expiry",
        line: "rule_expiry_line",
        amount: { option: "presenceExpiry", unit: "seconds" }
      }
    ]
  },
  {
    title: "group_counts",
    rules: [
      {
        id: "O16 · Z1-09",
        title: "rule_counts",
        line: "rule_counts_line",
        option: "counts",
        choices: of(["conversations", "rule_counts_conversations"], ["cases", "rule_counts_cases"])
      },
      {
        id: "O18",
        title: "rule_headline",
        line: "rule_headline_line",
        option: "headline",
        choices: of(["mean", "rule_headline_mean"], ["median", "rule_headline_median"]),
        later: "later_reports"
      },
      {
        id: "O19",
        title: "rule_words",
        line: "rule_words_line",
        option: "vocabulary",
        choices: vocabularies.map((value) => ({
          value,
          says: ({ language }) => inWords("{@agent}, {@conversation}", language, value)
        }))
      }
    ]
  }
]

export const rules: readonly Rule[] = groups.flatMap((group) => group.rules)

/** The rule an option belongs to. */
export const ruleOf = (option: keyof Options): Rule | undefined =>
  rules.find((rule) => rule.option === option || rule.amount?.option === option)
