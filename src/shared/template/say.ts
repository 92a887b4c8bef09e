import type { Key, Words } from "~shared/i18n/words"
import { bodyLimit, type TemplateRefusal } from "./parse"
import { shapes, variableNames } from "./parts"

const said: Record<TemplateRefusal["why"], Key> = {
  "too-long": "template_too_long",
  tag: "template_tag",
  unclosed: "template_unclosed",
  "lone-brace": "template_lone_brace",
  "unknown-variable": "template_unknown_variable",
  "not-variable": "template_not_variable",
  "unknown-filter": "template_unknown_filter",
  "filter-form": "template_filter_form",
  "extra-filter": "template_extra_filter"
}

/** Why a snippet's body cannot be saved: what stands there, and what may. */
export const sayTemplate = (words: Words, { why, text }: TemplateRefusal): string =>
  words.t(said[why], {
    text,
    limit: bodyLimit,
    variables: variableNames.join(", "),
    filters: ["default", ...shapes].join(", ")
  })
