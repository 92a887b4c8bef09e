import fc from "fast-check"
import { Liquid } from "liquidjs"
import { describe, expect, it, test } from "vitest"
import { parseTemplate } from "~shared/template/parse"
import { type Part, shapes, variableNames } from "~shared/template/parts"
import { render, type Values } from "~shared/template/render"

const parts = (body: string): Part[] => {
  const template = parseTemplate(body)
  if (!template.ok) throw new Error(template.why)
  return template.parts
}
const values: Values = { "contact.name": "ana MARÍA", "agent.name": "Beto Ruiz" }

describe("a snippet for one contact", () => {
  it("says the values in the places of their variables", () => {
    expect(render(parts("Hola {{ contact.name }}, soy {{ agent.name }}."), values)).toEqual({
      text: "Hola ana MARÍA, soy Beto Ruiz.",
      pieces: [
        { text: "Hola " },
        { value: "ana MARÍA", variable: "contact.name" },
        { text: ", soy " },
        { value: "Beto Ruiz", variable: "agent.name" },
        { text: "." }
      ],
      holes: []
    })
  })

  it.each([
    ["capitalize", "Ana maría"],
    ["upcase", "ANA MARÍA"],
    ["downcase", "ana maría"]
  ])("changes letters: %s", (filter, text) => {
    expect(render(parts(`{{ contact.name | ${filter} }}`), values).text).toBe(text)
  })

  it("leaves a hole where there is no value, visible in the text, told once", () => {
    const body = "{{ contact.phone }} {{ contact.first_name }} {{ contact.phone }}"
    for (const phone of [undefined, "", "  \n"]) {
      const rendered = render(parts(body), { "contact.phone": phone, "contact.first_name": "Ana" })
      expect(rendered.holes).toEqual(["contact.phone"])
      expect(rendered.text).toBe("{{ contact.phone }} Ana {{ contact.phone }}")
      expect(rendered.pieces[0]).toEqual({ hole: "contact.phone" })
    }
  })

  it.each([
    ['{{ contact.phone | default: "su número" }}', "su número"],
    ['{{ contact.phone | upcase | default: "su número" }}', "su número"],
    ['{{ contact.phone | default: "su número" | upcase }}', "SU NÚMERO"],
    ['{{ contact.phone | default: "" }}', ""]
  ])("takes the default instead of a hole: %s", (body, text) => {
    expect(render(parts(body), values)).toMatchObject({ text, holes: [] })
  })

  it("never reads a value as a template", () => {
    const hostile = { "contact.name": "{{ agent.name }}", "agent.name": "{% raw %}" }
    const rendered = render(parts("{{ contact.name }} {{ agent.name }}"), hostile)
    expect(rendered).toMatchObject({ text: "{{ agent.name }} {% raw %}", holes: [] })
  })

  it("keeps a letter outside the first plane whole", () => {
    expect(render(parts("{{ agent.name | capitalize }}"), { "agent.name": "𐐨bc" }).text).toBe("𐐀bc")
  })

  it("reads the same after having been stored", () => {
    const body = 'Hola {{ contact.name | default: "tú" | upcase }}'
    expect(render(JSON.parse(JSON.stringify(parts(body))) as Part[], {})).toEqual(render(parts(body), {}))
  })
})

test("says what Liquid says, wherever nothing is missing", () => {
  const liquid = new Liquid()
  const text = fc.string({ unit: fc.constantFrom("a", "Ñ", " ", "é", "\n", "}", "%", "🙂", '"'), maxLength: 6 })
  const shape = fc.constantFrom("", ...shapes.map((name) => ` | ${name}`))
  const fallback = fc.constantFrom("", " | default: 'nadie ß'")
  const output = fc
    .record({ name: fc.constantFrom(...variableNames), shape, fallback, before: fc.boolean() })
    .map(({ name, shape, fallback, before }) => `{{ ${name}${before ? fallback + shape : shape + fallback} }}`)
  const body = fc.array(fc.oneof(text, output), { maxLength: 6 }).map((list) => list.join(""))
  const name = fc.constantFrom("ana", "ANA MARÍA", "straße {{ agent.name }}", "o'neil")
  fc.assert(
    fc.property(body, name, fc.boolean(), (body, value, known) => {
      // Texts may come to a "}}" of their own.
      fc.pre(parseTemplate(body).ok)
      const rendered = render(parts(body), known ? Object.fromEntries(variableNames.map((one) => [one, value])) : {})
      fc.pre(rendered.holes.length === 0)
      const one = { name: value, first_name: value, phone: value }
      expect(rendered.text).toBe(liquid.parseAndRenderSync(body, known ? { contact: one, agent: one } : {}))
    }),
    { numRuns: 300 }
  )
})
