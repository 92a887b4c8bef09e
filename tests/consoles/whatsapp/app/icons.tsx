import { classOf, data, tid } from "./markup"

/** Strokes on a 24 px square; a leading `!` fills instead. */
const drawings: Record<string, string> = {
  "chats-outlined": "M20 12a8 8 0 0 1-11.6 7.1L4 20l1-4.2A8 8 0 1 1 20 12Z",
  "status-outlined": "M12 4a8 8 0 0 1 5.6 2.3M20 12a8 8 0 0 1-2.4 5.7M12 20a8 8 0 0 1-5.6-2.3M4 12a8 8 0 0 1 2.4-5.7",
  "community-outlined":
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M16 11a2.5 2.5 0 1 0 0-5M17 14c2.2.4 3.5 2.2 3.5 5",
  "settings-outlined":
    "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1",
  "new-chat-outline":
    "M12 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-6M18.5 3.5a2 2 0 0 1 2.8 2.8L13 14.5 9.5 15.5l1-3.5Z",
  "more-refreshed":
    "!M12 7.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM12 13.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM12 19.9a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z",
  "search-refreshed": "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.5 4.5",
  "video-call": "M4 7h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2ZM15 11l6-3.5v9L15 13",
  "plus-rounded": "M12 4v16M4 12h16",
  expressions: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 14c1 1.7 2.3 2.5 4 2.5s3-.8 4-2.5M9 9v.6M15 9v.6",
  "wds-ic-send-filled": "M4 4.5l16.5 7.5L4 19.5l2.5-7.5ZM6.5 12h6",
  "mic-outlined":
    "M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15ZM5 11.5a7 7 0 0 0 14 0M12 18.5V22",
  "wds-ic-delivered": "M1.5 12.5l4.5 4.5L16 7M11.5 16.5l.5.5L22 7",
  "wds-ic-read": "M1.5 12.5l4.5 4.5L16 7M11.5 16.5l.5.5L22 7",
  "wds-ic-sent": "M4 12.5l5 5L20 6.5",
  "wds-ic-pending": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2",
  muted: "M12 20a2 2 0 0 1-2-1.5M6 16V11a6 6 0 0 1 9.5-4.8M18 10.5V16M4 16.5h13M4 4l16 16",
  "pinned-refreshed": "M9 4h6l-1 6 3 3H7l3-3ZM12 13v7",
  "archive-refreshed": "M4 5h16v4H4ZM5 9v10h14V9M9.5 13h5",
  "audio-play": "!M7 4.5v15l12-7.5Z",
  "audio-message": "M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM6 11a6 6 0 0 0 12 0M12 17v4",
  "image-refreshed": "M5 5h14v14H5ZM5 16l4-4 3.5 3.5L15 13l4 4M15.5 9.5v.1",
  "document-refreshed": "M7 3h7l4 4v14H7ZM14 3v4h4M10 12h5M10 16h5",
  "sticker-refreshed": "M5 4h14v9l-6 7H5ZM13 20v-7h6",
  "down-context": "M6 9l6 6 6-6",
  "forward-refreshed": "M13 6l6 5-6 5v-3c-4 0-6.5 1-8 4 .4-5 3-8 8-8.2Z",
  "delete-refreshed": "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  "x-refreshed": "M6 6l12 12M18 6L6 18",
  "back-refreshed": "M15 5l-7 7 7 7"
}

export function Icon({ name, size = 24 }: { name: string; size?: number }) {
  const drawing = drawings[name] ?? ""
  const filled = drawing.startsWith("!")
  const paint = filled
    ? { fill: "currentColor" }
    : { fill: "none", stroke: "currentColor", strokeWidth: size < 20 ? 2.2 : 1.75 }
  return (
    <span aria-hidden="true" className={classOf("icon")} {...data("icon", name)} {...tid(name)}>
      <svg viewBox="0 0 24 24" height={size} width={size} {...paint} strokeLinecap="round" strokeLinejoin="round">
        <title>{name}</title>
        <path d={filled ? drawing.slice(1) : drawing} />
      </svg>
    </span>
  )
}

/** The little corner of the first bubble of a run. */
export function Tail({ mine }: { mine: boolean }) {
  const name = mine ? "tail-out" : "tail-in"
  return (
    <span aria-hidden="true" className={classOf(`tail ${name}`)} {...data("icon", name)} {...tid(name)}>
      <svg viewBox="0 0 8 13" height="13" width="8">
        <title>{name}</title>
        <path fill="currentColor" d={mine ? "M0 0h6c2 0 2.5 1.5 1 3L0 13Z" : "M8 0H2C0 0-.5 1.5 1 3l7 10Z"} />
      </svg>
    </span>
  )
}
