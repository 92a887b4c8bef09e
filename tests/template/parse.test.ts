import { describe, expect, it, test } from "vitest"
import { words } from "~shared/i18n/words"
import { languages } from "~shared/vocabulary"
import { bodyLimit, parseTemplate, type TemplateRefusal } from "~shared/template/parse"
import type { Part } from "~shared/template/parts"
import { sayTemplate } from "~shared/template/say"

const parts = (body: string) => {
  const template = parseTemplate(body)
  if (!template.ok) throw new Error(`refused: ${template.why} at ${template.at}`)
  return template.parts
}
const refusal = (body: string): TemplateRefusal => {
  const template = parseTemplate(body)
  if (template.ok) throw new Error(`read as ${JSON.stringify(template.parts)}`)
  return template
}

describe("a snippet's body", () => {
  const read: [body: string, parts: Part[]][] = [
    ["", []],
    ["Hola", [{ text: "Hola" }]],
    ["línea 1\n\n  línea 2 } 50%", [{ text: "línea 1\n\n  línea 2 } 50%" }]],
    ["{{ contact.name }}", [{ variable: "contact.name" }]],
    ["{{contact.name}}", [{ variable: "contact.name" }]],
    ["{{\ncontact.phone\n}}", [{ variable: "contact.phone" }]],
    [
      "Hola {{ contact.first_name }}, soy {{ agent.first_name }}.",
      [
        { text: "Hola " },
        { variable: "contact.first_name" },
        { text: ", soy " },
        { variable: "agent.first_name" },
        { text: "." }
      ]
    ],
    ['{{ contact.name | default: "cliente" }}', [{ variable: "contact.name", fallback: "cliente" }]],
    ["{{ contact.name|default:'cliente' }}", [{ variable: "contact.name", fallback: "cliente" }]],
    ['{{ contact.name | default: "" }}', [{ variable: "contact.name", fallback: "" }]],
    ['{{ contact.name | default: "a }} \\" {{ b" }}', [{ variable: "contact.name", fallback: 'a }} " {{ b' }]],
    ["{{ agent.name | upcase }}", [{ variable: "agent.name", shape: "upcase" }]],
    [
      '{{ agent.name | capitalize | default: "nosotros" }}',
      [{ variable: "agent.name", shape: "capitalize", fallback: "nosotros" }]
    ],
    [
      '{{ agent.name | default: "nosotros" | upcase }}',
      [{ variable: "agent.name", shape: "upcase", fallback: "NOSOTROS" }]
    ],
    ["{{ agent.name }}{{ agent.name }}", [{ variable: "agent.name" }, { variable: "agent.name" }]],
    ["🙂{{ agent.name }}", [{ text: "🙂" }, { variable: "agent.name" }]]
  ]
  it.each(read)("%j is read", (body, expected) => {
    expect(parts(body)).toEqual(expected)
  })

  const wrong: [why: TemplateRefusal["why"], body: string, at: number, text: string][] = [
    ["tag", "Hola {% if contact %}x{% endif %}", 5, "{% if contact %}"],
    ["tag", "{% raw %}{{ contact.name }}{% endraw %}", 0, "{% raw %}"],
    ["tag", "Hola {% if", 5, "{% if"],
    ["tag", "Hola {% %}", 5, "{% %}"],
    ["tag", "{% raw %} sin fin", 0, "{% raw %} sin fin"],
    ["tag", "{%- comment -%}{%- endcomment -%}", 0, "{%- comment -%}"],
    ["unclosed", "Hola {{ contact.name", 5, "{{ contact.name"],
    ["unclosed", "Hola {{ contact.name\nfin", 5, "{{ contact.name"],
    ["unclosed", "Hola {{ contact.name y {{ agent.name }}", 5, "{{ contact.name y"],
    ["unclosed", "Hola {{ contact.name }", 5, "{{ contact.name }"],
    ["unclosed", "{{", 0, "{{"],
    ["lone-brace", "Hola { contact.name }", 5, "{ contact.na"],
    ["lone-brace", "Hola {contact.name}}", 5, "{contact.nam"],
    ["lone-brace", "Hola contact.name }} y", 18, "}} y"],
    ["lone-brace", "{", 0, "{"],
    ["lone-brace", "{{ contact.name }} {", 19, "{"],
    ["unknown-variable", "Hola {{ nombre }}", 8, "nombre"],
    ["unknown-variable", "{{ Contact.name }}", 3, "Contact.name"],
    ["unknown-variable", "{{ contact }}", 3, "contact"],
    ["unknown-variable", "{{ contact.name.size }}", 3, "contact.name.size"],
    ["unknown-variable", '{{ contact["name"] }}', 3, 'contact["name"]'],
    ["unknown-variable", "{{ toString }}", 3, "toString"],
    ["unknown-variable", '{{ nombre | default: "x" }}', 3, "nombre"],
    ["not-variable", "{{ }}", 0, "{{ }}"],
    ["not-variable", "{{}}", 0, "{{}}"],
    ["not-variable", '{{ "hola" }}', 0, '{{ "hola" }}'],
    ["not-variable", "{{ 1 }}", 0, "{{ 1 }}"],
    ["not-variable", "{{ true }}", 0, "{{ true }}"],
    ["not-variable", "{{ (1..3) }}", 0, "{{ (1..3) }}"],
    ["not-variable", "{{ contact.name agent.name }}", 0, "{{ contact.name agent.name }}"],
    ["not-variable", "{{ contact.name == agent.name }}", 0, "{{ contact.name == agent.name }}"],
    ["not-variable", "{{ contact.name, agent.name }}", 0, "{{ contact.name, agent.name }}"],
    ["not-variable", "{{- contact.name }}", 0, "{{- contact.name }}"],
    ["not-variable", "a {{ contact.name -}} b", 2, "{{ contact.name -}}"],
    ["unknown-filter", "{{ contact.name | escape }}", 18, "escape"],
    ["unknown-filter", '{{ contact.name | default: "x" | append: "y" }}', 33, "append"],
    ["unknown-filter", "{{ contact.name | constructor }}", 18, "constructor"],
    ["filter-form", "{{ contact.name | default }}", 18, "default"],
    ["filter-form", "{{ contact.name | default: cliente }}", 18, "default: cliente"],
    ["filter-form", "{{ contact.name | default: “cliente” }}", 16, "| default: “cliente”"],
    ["filter-form", '{{ contact.name | default: "a", "b" }}', 18, 'default: "a", "b"'],
    ["filter-form", '{{ contact.name | default: x: "a" }}', 18, 'default: x: "a"'],
    ["filter-form", '{{ contact.name | default "cliente" }}', 16, '| default "cliente"'],
    ["filter-form", "{{ contact.name | upcase: 1 }}", 18, "upcase: 1"],
    ["extra-filter", "{{ contact.name | upcase | downcase }}", 27, "downcase"],
    ["extra-filter", "{{ contact.name | default: 'a' | default: 'b' }}", 33, "default: 'b'"]
  ]
  it.each(wrong)("is refused (%s): %j", (why, body, at, text) => {
    expect(refusal(body)).toEqual({ ok: false, why, at, text })
  })

  it("is shown by its beginning where what is wrong is long", () => {
    expect(refusal(`{{ ${"a".repeat(500)} }}`).text).toBe(`${"a".repeat(40)}…`)
  })

  test("of 60,000 characters is taken, one more is not (Z1-25)", () => {
    expect(parts("🙂".repeat(bodyLimit))).toHaveLength(1)
    expect(refusal("a".repeat(bodyLimit + 1)).why).toBe("too-long")
  })

  it("full of braces is answered at once", () => {
    const begin = performance.now()
    expect(refusal("{{".repeat(bodyLimit / 2)).why).toBe("unclosed")
    expect(refusal("{{a".repeat(bodyLimit / 3 - 1) + "}}").why).toBe("unclosed")
    expect(parts("{{agent.name}}".repeat(4_000))).toHaveLength(4_000)
    expect(performance.now() - begin).toBeLessThan(2_000)
  })
})

describe.each(languages)("a refusal in %s", (language) => {
  const said = words(language)
  const why = (body: string) => sayTemplate(said, refusal(body))
  const parseAll = [
    "{% if %}",
    "{{",
    "{",
    "{{ nombre }}",
    "{{ 1 }}",
    "{{ agent.name | x }}",
    "{{ agent.name | upcase: 1 }}"
  ]

  it("is a sentence of its own for each reason, with what stands there", () => {
    const sentences = [...parseAll, "{{ agent.name | upcase | upcase }}"].map(why)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/[«“].+[»”].*\.$/)
  })
  it("lists the variables there are", () => {
    expect(why("{{ nombre }}")).toContain(
      "contact.name, contact.first_name, contact.phone, agent.name, agent.first_name"
    )
  })
  it("lists the filters there are", () => {
    expect(why("{{ agent.name | trim }}")).toContain("default, capitalize, upcase, downcase")
  })
  it("says the limit", () => {
    expect(why("a".repeat(bodyLimit + 1))).toContain(said.number(60_000))
  })
})
