import type { ReactNode } from "react"
import { sayFailure } from "~shared/i18n/troubles"
import type { Words } from "~shared/i18n/words"
import type { ConsoleSeen, Delivery, QueueWindow } from "~shared/protocol/views"
import { CopyDiagnostics } from "~shared/ui/copy-diagnostics"
import { Icon } from "~shared/ui/icon"
import type { IconName } from "~shared/ui/icons"
import { useNow } from "~shared/ui/use-now"
import type { Instant } from "~shared/vocabulary"
import { consoleLook } from "~shared/ui/consoles"

interface QueueFootProps {
  words: Words
  queue: QueueWindow | null
  failure: Extract<Delivery<"queue">, { ok: false }>["failure"] | null
  stale: boolean
}

const icons: Record<ConsoleSeen["state"] | "unidentified", IconName> = {
  blind: "blind",
  asleep: "sleep",
  never: "web",
  unidentified: "blind",
  seen: "seen"
}
/** What matters most is told first. */
const worst = ["blind", "asleep", "never", "unidentified"] as const

const stateOf = ({ state, unidentified }: ConsoleSeen) =>
  state === "seen" && unidentified > 0 ? "unidentified" : state

function tell(words: Words, seen: ConsoleSeen, now: Instant): string {
  const { label } = consoleLook(seen.console)
  const state = stateOf(seen)
  const time = seen.since === null ? "" : words.clock(seen.since, now).text
  if (state === "never" || (state !== "unidentified" && time === ""))
    return words.t("console_never", { console: label })
  if (state === "unidentified") return words.t("console_unidentified", { console: label, n: seen.unidentified })
  return words.t(state === "blind" ? "console_blind" : "console_asleep", { console: label, time })
}

interface FootProps {
  words: Words
  icon: IconName
  warn?: boolean
  title?: string
  children: ReactNode
}

const Foot = ({ words, icon, warn, title, children }: FootProps) => (
  <footer className={warn ? "queue-foot is-warn" : "queue-foot"} title={title}>
    <Icon name={icon} />
    {children}
    <CopyDiagnostics words={words} bare />
  </footer>
)

/** How the consoles are seen: the one that is not, before the many that are. */
export function QueueFoot({ words, queue, failure, stale }: QueueFootProps) {
  const { t } = words
  const now = useNow()
  if (!queue && failure)
    return (
      <Foot words={words} icon="refused">
        <span />
      </Foot>
    )
  if (!queue)
    return (
      <Foot words={words} icon="seen">
        <span>{t("queue_reading")}</span>
      </Foot>
    )
  if (failure)
    return (
      <Foot words={words} icon="refused" warn>
        <bdi>{sayFailure(words, failure)}</bdi>
      </Foot>
    )

  const { consoles } = queue
  const told = worst.flatMap((state) =>
    consoles.filter((one) => stateOf(one) === state).map((one) => ({ state, text: tell(words, one, now) }))
  )
  const [first] = told
  const time = words.clock(now, now).text
  if (first)
    return (
      <Foot
        words={words}
        icon={icons[first.state]}
        warn={first.state !== "never"}
        title={told.map(({ text }) => text).join("\n")}
      >
        <bdi>{first.text}</bdi>
      </Foot>
    )
  if (consoles.length === 0)
    return (
      <Foot words={words} icon="web">
        <bdi>{t("console_never", { console: "WhatsApp Web" })}</bdi>
      </Foot>
    )
  return (
    <Foot words={words} icon="seen">
      <bdi>{t("console_seen", { n: consoles.length })}</bdi>
      {!stale && (
        <time dir="ltr" title={t("queue_read_at", { time })}>
          {time}
        </time>
      )}
    </Foot>
  )
}
