import { useState } from "react"
import { variableTitle } from "~shared/i18n/variables"
import type { Words } from "~shared/i18n/words"
import { channels } from "~shared/limits/channels"
import { measure } from "~shared/limits/units"
import { parseTemplate } from "~shared/template/parse"
import type { Part, VariableName } from "~shared/template/parts"
import { type Piece, render, type Values } from "~shared/template/render"
import { Icon } from "~shared/ui/icon"
import { Segmented } from "~shared/ui/segmented"

interface ProofProps {
  words: Words
  me: string
  body: string
}

type ChannelId = keyof typeof channels
/** Names of products: the same in every language. */
const channelNames: Record<ChannelId, string> = {
  whatsapp: "WhatsApp",
  instagram: "Instagram",
  messenger: "Messenger",
  telegram: "Telegram"
}

/** Each variable once, with what stands in for it where the contact has none. */
function fallbacks(parts: readonly Part[]): [VariableName, string | undefined][] {
  const found = new Map<VariableName, string | undefined>()
  for (const part of parts) {
    if (!("variable" in part)) continue
    // One place without a substitute is enough to keep the whole from being inserted.
    found.set(part.variable, found.has(part.variable) && !found.get(part.variable) ? undefined : part.fallback)
  }
  return [...found]
}

/** How a snippet comes out: for a contact of whom all is known and for one of whom nothing is, and where it fits. */
export function Proof({ words, me, body }: ProofProps) {
  const { t } = words
  const [full, setFull] = useState<"full" | "none">("full")
  const parsed = parseTemplate(body)
  if (!parsed.ok || !body.trim()) return null
  const { parts } = parsed
  const agent = me || t("default_name")
  const sample: Values = {
    "contact.name": t("sample_name"),
    "contact.first_name": t("sample_first_name"),
    "contact.phone": "+54 11 2345 6789",
    "agent.name": agent,
    "agent.first_name": agent.split(" ")[0]
  }
  const variables = fallbacks(parts)
  const own: Values = { "agent.name": agent, "agent.first_name": sample["agent.first_name"] }
  const { text } = render(parts, sample)
  const long = Object.values(channels).some((limit) => measure(text, limit).state === "over")
  return (
    <>
      <div className="proof-head">
        <h2>{t("snippet_preview")}</h2>
        {variables.length > 0 && (
          <Segmented
            label={t("snippet_preview")}
            value={full}
            choices={[
              { value: "full", label: t("preview_full") },
              { value: "none", label: t("preview_none") }
            ]}
            onChange={setFull}
          />
        )}
      </div>
      {/* Long ones scroll, and the keyboard reaches what scrolls. */}
      <div className="preview" dir="auto" role="group" aria-label={t("snippet_preview")} tabIndex={0}>
        {render(parts, full === "full" ? sample : own).pieces.map((piece, at) => (
          // Pieces have no name of their own: their order is the text.
          <Shown key={at} words={words} piece={piece} />
        ))}
      </div>
      <div className="side-by-side proof">
        <div>
          <h2>{t("snippet_missing")}</h2>
          <ul className="card lines">
            {variables.map(([variable, fallback]) => (
              <li key={variable}>
                <span className="value">{variableTitle(words, variable)}</span>
                <bdi>{fallback === undefined ? t("missing_blocks") : t("quoted", { text: fallback })}</bdi>
              </li>
            ))}
            {variables.length === 0 && <li>{t("missing_never")}</li>}
          </ul>
        </div>
        <div>
          <h2>{t("snippet_fits")}</h2>
          <ul className="card lines">
            {(Object.keys(channels) as ChannelId[]).map((id) => (
              <Fit key={id} words={words} id={id} text={text} />
            ))}
          </ul>
          {long && <p className="hint">{t("snippet_long")}</p>}
        </div>
      </div>
    </>
  )
}

function Shown({ words, piece }: { words: Words; piece: Piece }) {
  if ("text" in piece) return piece.text
  if ("value" in piece) return <span className="value">{piece.value}</span>
  return <span className="hole">{words.t("snippet_hole", { field: variableTitle(words, piece.hole) })}</span>
}

function Fit({ words, id, text }: { words: Words; id: ChannelId; text: string }) {
  const { limit, warn: unit } = channels[id]
  const { warn, left, state } = measure(text, channels[id])
  const over = state === "over"
  const figures = `${words.number(warn)} / ${words.number(limit)}`
  return (
    <li className={over ? "is-over" : undefined}>
      <Icon name={over ? "alert" : "check"} />
      <span>{channelNames[id]}</span>
      <span className="figure">
        <bdi>{unit === "bytes" ? words.t("figure_bytes", { figures }) : figures}</bdi>
        {over && ` · ${words.t("count_over", { n: -left })}`}
      </span>
    </li>
  )
}
