import type { Chat } from "../shapes"
import { Avatar } from "./avatar"
import { Composer } from "./composer"
import { actsOf, deleteOf } from "./chat-menu"
import { closeChat, receive } from "./deeds"
import { Icon } from "./icons"
import type { Labels } from "./labels"
import { classOf, idOf, tagOf, tid } from "./markup"
import { Panel } from "./panel"
import { set, useLabels, useStore } from "./store"

/** The open chat: heading, messages, box. */
export function Conversation({ chat }: { chat: Chat }) {
  const messages = useStore((state) => state.messages.get(chat.id))
  return (
    <div
      className={classOf("main")}
      id={idOf("main")}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => receive(chat.id, event.dataTransfer.files) && event.preventDefault()}
    >
      <Heading chat={chat} />
      {messages ? <Panel chat={chat} messages={messages} /> : <div className={classOf("panel")} />}
      <Composer chat={chat} />
    </div>
  )
}

function menuOf(chat: Chat, labels: Labels) {
  return [
    { label: chat.kind === "group" ? labels.groupInfo : labels.info, act: () => set({ drawer: true }) },
    ...actsOf(chat, labels),
    { label: labels.closeChat, act: closeChat },
    deleteOf(chat, labels)
  ]
}

function Heading({ chat }: { chat: Chat }) {
  const labels = useLabels()
  const Header = tagOf("header")
  const openDrawer = () => set({ drawer: true })
  const [before, after] = chat.marks
  const shown = chat.kind === "self" ? `${chat.name} (${labels.you})` : chat.name
  return (
    <Header className={classOf("head")} {...tid("conversation-header")}>
      <div className={classOf("head-face")} onClick={openDrawer} role="button" tabIndex={0} title={labels.profile}>
        <Avatar chat={chat} size={40} />
      </div>
      <div
        className={classOf("head-text")}
        onClick={openDrawer}
        role="button"
        tabIndex={-1}
        {...tid("conversation-info-header")}
      >
        <div className={classOf("head-name")}>
          <span
            className={classOf("cut")}
            dir="auto"
            title={before + shown + after}
            {...tid("conversation-info-header-chat-title")}
          >
            {shown}
          </span>
        </div>
        <div className={classOf("head-status")}>
          <span className={classOf("cut")}>{chat.kind === "group" ? labels.tapForInfo : labels.online}</span>
        </div>
      </div>
      <button aria-label={labels.videoCall} className={classOf("tool")} title={labels.videoCall} type="button">
        <Icon name="video-call" />
      </button>
      <button aria-label={labels.searchHere} className={classOf("tool")} title={labels.searchHere} type="button">
        <Icon name="search-refreshed" />
      </button>
      <button
        aria-label={labels.menu}
        className={classOf("tool")}
        onClick={(event) => {
          const anchor = event.currentTarget.getBoundingClientRect()
          set({ overlay: { type: "menu", anchor, items: menuOf(chat, labels) } })
        }}
        title={labels.menu}
        type="button"
        {...tid("conversation-menu-button")}
      >
        <Icon name="more-refreshed" />
      </button>
    </Header>
  )
}
