import { useRef } from "react"
import { variableTitle } from "~shared/i18n/variables"
import type { Words } from "~shared/i18n/words"
import { variableNames } from "~shared/template/parts"
import { Button } from "~shared/ui/button"
import { Field } from "../field"

interface BodyFieldProps {
  words: Words
  value: string
  trouble: string | undefined
  onChange: (text: string) => void
  onSave: () => void
}

/** The text of a snippet, with the variables one press away. */
export function BodyField({ words, value, trouble, onChange, onSave }: BodyFieldProps) {
  const { t } = words
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (variable: string) => {
    area.current?.focus()
    // The one way that the field's own Ctrl+Z knows how to take back.
    document.execCommand("insertText", false, `{{ ${variable} }}`)
  }
  return (
    <Field label={t("field_body")} hint={t("field_body_hint")} trouble={trouble}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            ref={area}
            dir="auto"
            rows={5}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave()
            }}
          />
          <div className="variables" role="group" aria-label={t("snippet_variables")}>
            {variableNames.map((name) => (
              <Button
                key={name}
                icon="add"
                label={variableTitle(words, name)}
                title={`{{ ${name} }}`}
                onClick={() => insert(name)}
              />
            ))}
          </div>
        </>
      )}
    </Field>
  )
}
