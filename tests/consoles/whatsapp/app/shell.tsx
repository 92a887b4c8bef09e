import { Conversation } from "./conversation"
import { remove } from "./deeds"
import { Drawer } from "./drawer"
import { Icon } from "./icons"
import { classOf } from "./markup"
import { Expressions, Preview } from "./media"
import { Ask, ForwardDialog, Menu, Viewer } from "./overlays"
import { Side, Strip } from "./side"
import { SignedOut } from "./signed-out"
import { chatOf, useLabels, useStore } from "./store"

export function Shell() {
  const stale = useStore((state) => state.settings.stale)
  return stale ? <SignedOut /> : <SignedIn />
}

function SignedIn() {
  const labels = useLabels()
  const chat = useStore((state) => chatOf(state.open))
  const drawer = useStore((state) => state.drawer)
  const overlay = useStore((state) => state.overlay)
  return (
    <div className={classOf("frame-all")}>
      <Strip />
      <Side />
      <div className={classOf("middle")}>
        {chat ? (
          <Conversation chat={chat} key={chat.id} />
        ) : (
          <div className={classOf("welcome")}>
            <Icon name="chats-outlined" size={64} />
            <p>{labels.empty}</p>
          </div>
        )}
        {chat && overlay?.type === "expressions" && <Expressions chat={chat.id} />}
        {overlay?.type === "preview" && <Preview key={overlay.file?.name} {...overlay} />}
      </div>
      {chat && drawer && <Drawer chat={chat} />}
      {overlay?.type === "menu" && <Menu {...overlay} />}
      {overlay?.type === "viewer" && <Viewer message={overlay.message} />}
      {overlay?.type === "delete" && (
        <Ask
          act={labels.remove}
          onAct={() => remove(overlay.chat, overlay.message)}
          question={overlay.message ? labels.removeMessage : labels.removeChat}
        />
      )}
      {overlay?.type === "no-microphone" && <Ask act={labels.close} question={labels.noMicrophone} />}
      {overlay?.type === "forward" && <ForwardDialog message={overlay.message} />}
    </div>
  )
}
