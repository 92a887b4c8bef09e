import { useState } from "react"
import type { Key, Words } from "~shared/i18n/words"
import { send } from "~shared/protocol/send"
import { Button } from "./button"
import { copy } from "./copy"
import type { IconName } from "./icons"

interface CopyDiagnosticsProps {
  words: Words
  bare?: boolean
  className?: string
}

const states = {
  ready: { icon: "copy", label: "act_copy_diagnostics" },
  copied: { icon: "check", label: "diagnostics_copied" },
  failed: { icon: "refused", label: "diagnostics_failed" }
} as const satisfies Record<string, { icon: IconName; label: Key }>

/** Takes along what a fault has to be read with: a text that names nobody. What came of it is said on the button. */
export function CopyDiagnostics({ words, bare, className }: CopyDiagnosticsProps) {
  const [state, setState] = useState<keyof typeof states>("ready")
  const { icon, label } = states[state]
  const take = async () => {
    const reply = await send("diagnostics.read", {})
    setState(reply.ok && (await copy(reply.value.text)) ? "copied" : "failed")
  }
  return (
    <>
      <Button
        look={bare ? "ghost" : "outlined"}
        bare={bare}
        className={className}
        icon={icon}
        label={words.t(label)}
        onClick={() => void take()}
      />
      <span className="tn-unseen" role="status">
        {state !== "ready" && words.t(label)}
      </span>
    </>
  )
}
