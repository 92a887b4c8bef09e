import { useState } from "react"
import type { Words } from "~shared/i18n/words"
import type { ContactChat, ContactWindow } from "~shared/protocol/contact-window"
import { Button } from "~shared/ui/button"
import { Icon } from "~shared/ui/icon"
import { consoleLook } from "~shared/ui/consoles"
import { useSaid } from "./said"
import { sayChat } from "./say-chat"
import { Sure } from "./sure"
import { useAct } from "./use-act"

/** The chats of a contact that was merged (R2-24), each with the way out again. */
export function Chats({ seen, words }: { seen: ContactWindow; words: Words }) {
  const { t } = words
  if (seen.chats.length < 2) return null
  return (
    <ul className="chats" aria-label={t("card_chats")}>
      {seen.chats.map((chat) => (
        <Chat key={chat.contact} chat={chat} words={words} />
      ))}
    </ul>
  )
}

function Chat({ chat, words }: { chat: ContactChat; words: Words }) {
  const { t } = words
  const { name, contact } = chat
  const said = useSaid()
  const [asking, setAsking] = useState(false)
  const { act, busy, trouble } = useAct(words)
  const part = async () => {
    if (await act("contact.part", { other: contact })) said(t("said_parted"))
  }
  return (
    <li>
      <div className="chat">
        <Icon name={consoleLook(chat.console).icon} />
        <div className="feed-words">
          <p>
            <bdi>{name}</bdi>
          </p>
          <p className="feed-more">
            <bdi>{sayChat(chat)}</bdi>
          </p>
        </div>
        {chat.merged && !asking && (
          <Button bare icon="part" label={t("card_chat_part", { name })} onClick={() => setAsking(true)} />
        )}
      </div>
      {asking && (
        <Sure
          words={words}
          act={t("card_part")}
          body={t("card_part_sure", { name })}
          busy={busy}
          trouble={trouble}
          onYes={() => void part()}
          onNo={() => setAsking(false)}
        />
      )}
    </li>
  )
}
