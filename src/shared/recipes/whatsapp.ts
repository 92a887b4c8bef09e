import type { Recipe } from "./recipe"

/**
 * WhatsApp Web. Ids, roles, `data-testid`, `data-icon`, `data-id` and `title` hold still; classes, labels and order do not.
 * `data-testid` was absent in one published build, so every locator also has an alternative by role or structure.
 */
const catalogue = "2026-08-09"

export const whatsapp: Recipe = {
  id: "whatsapp",
  version: 1,
  label: "WhatsApp Web",
  verifiedOn: "2026-11-21",
  match: { origins: ["https://web.whatsapp.com"] },
  chatLink: "https://web.whatsapp.com/send?phone={digits}",
  present: [
    { css: "#pane-side", why: "the list's scroller has had this id for years", since: catalogue },
    { css: '[data-testid="chat-list"]', why: "the same element by its test id", since: "2026-09-30" },
    { css: '#side [role="grid"]', why: "the grid inside, should the scroller lose both", since: "2026-07-27" }
  ],
  signedOut: [
    { css: '[data-testid="link-device-qr-code"]', why: "the code to scan", since: "2026-08-22" },
    { css: "#app canvas[aria-label]", why: "the same, drawn on a canvas with a label", since: "2026-08-22" }
  ],
  theme: {
    dark: [
      { css: "html.dark", why: "theme class on the root", since: "2026-09-30" },
      { css: "body.dark", why: "older builds put it on the body", since: "2026-08-05" }
    ]
  },
  covers: [
    { css: '[data-testid="media-viewer"]', why: "picture viewer over the whole window", since: catalogue },
    { css: '[role="dialog"][aria-modal="true"]', why: "its own dialogs are modal", since: "2026-09-30" }
  ],
  readers: { list: "whatsapp-chats", open: "whatsapp-chats", rows: "react-keys", lines: "react-property" },
  list: {
    scroller: [
      { css: "#pane-side", why: "the element that scrolls", since: catalogue },
      { css: '[data-testid="chat-list"]', why: "the same by its test id", since: "2026-09-30" }
    ],
    row: [
      {
        css: '#pane-side [role="row"]',
        has: '[data-testid="cell-frame-container"]',
        why: "a row that holds a chat; the chat with oneself has no cell frame",
        since: catalogue
      },
      { css: '[data-testid^="list-item-"]', why: "an index, not an id: good for finding only", since: "2026-08-22" },
      {
        css: '#pane-side [role="row"]',
        has: "span[title]",
        why: "by role, where test ids are gone",
        since: "2026-07-27"
      }
    ],
    name: {
      at: [
        {
          css: '[data-testid="cell-frame-title"] [title]',
          why: "the whole name, emoji too, in the title",
          since: catalogue
        },
        { css: 'span[dir="auto"][title]', why: "the first titled name of the row", since: "2026-07-27" },
        { css: 'span[dir="auto"]', why: "the first name without a title", since: "2026-07-27" }
      ],
      attr: "title"
    },
    unread: {
      at: [
        { css: '[data-testid="icon-unread-count"]', why: "the number in the badge", since: catalogue },
        {
          css: '[role="gridcell"]:last-of-type span[aria-label]:not(:has(*))',
          why: "a labelled bare number at the row's end, where test ids are gone",
          since: "2026-11-21"
        }
      ]
    },
    mine: [
      {
        css: '[data-icon="wds-ic-read"], [data-icon="wds-ic-delivered"], [data-icon="wds-ic-sent"], [data-icon="wds-ic-pending"]',
        why: "a delivery tick before the preview: the newest message is ours",
        since: "2026-08-16"
      },
      { css: '[data-icon^="status-"], [data-icon^="msg-"]', why: "tick names of older builds", since: "2026-08-05" }
    ],
    target: [
      {
        css: '[data-testid="cell-frame-title"] [title]',
        why: "the press must land on a leaf, not on the row",
        since: catalogue
      },
      { css: 'span[dir="auto"][title]', why: "the titled name is a leaf", since: "2026-07-27" },
      { css: '[role="gridcell"]', why: "opens too", since: "2026-07-27" }
    ],
    slot: [
      {
        css: '[data-testid="cell-frame-secondary"]',
        why: "the second line; the badge goes to its end",
        since: catalogue
      },
      {
        css: 'div:has(> [role="gridcell"]:last-of-type)',
        why: "the line that ends with the cell of signs is the second one",
        since: "2026-11-21"
      }
    ],
    open: "click"
  },
  conversation: {
    root: [{ css: "#main", why: "absent when no chat is open", since: catalogue }],
    header: [
      { css: '#main [data-testid="conversation-header"]', why: "the heading's row", since: catalogue },
      { css: "#main header", why: "the same by its tag", since: "2026-07-27" }
    ],
    name: {
      at: [
        {
          css: '[data-testid="conversation-info-header-chat-title"]',
          why: "the name and nothing else",
          since: catalogue
        },
        {
          css: "header span[title]",
          why: "the first titled span; the first titled element is the picture",
          since: "2026-08-22"
        },
        { css: 'header span[dir="auto"]', why: "the first name without a title", since: "2026-07-27" }
      ],
      attr: "title"
    }
  },
  composer: {
    box: [
      { css: '#main footer [data-testid="conversation-compose-box-input"]', why: "the editor", since: catalogue },
      { css: '#main footer [contenteditable="true"][role="textbox"]', why: "by role", since: "2026-07-27" },
      { css: '#main footer [contenteditable="true"]', why: "the one editable thing there", since: "2026-07-27" }
    ],
    send: [
      {
        css: "#main footer button",
        has: '[data-icon="wds-ic-send-filled"], [data-testid="wds-ic-send-filled"], [data-icon="send"]',
        why: "by its picture: the label is in the console's language",
        since: "2026-08-16"
      },
      { css: '#main footer button[aria-label="Send"]', why: "English label", since: "2026-08-05" }
    ],
    // The box's component is told the setting "Enter is send", turned round (consoles.md 1.4).
    linesProperty: "enterIsNewLine",
    sendIdle: [
      {
        css: "#main footer button",
        has: '[data-icon="mic-outlined"], [data-testid="mic-outlined"]',
        why: "stands in the same place while there is no text",
        since: "2026-08-16"
      }
    ],
    recording: [
      { css: '#main footer [role="timer"]', why: "the running time of the voice note", since: "2026-11-21" },
      {
        css: "#main footer",
        has: 'button [data-icon="delete-refreshed"], button [data-icon="delete"]',
        why: "a bin stands in the footer only to throw a recording away",
        since: "2026-11-21"
      }
    ],
    quickReplies: [
      {
        css: '#main [data-testid="quick-replies-list"]',
        why: "business accounts open it by typing a slash",
        since: "2026-11-21"
      },
      { css: '#main [role="listbox"]', why: "the one list of choices in a conversation, by role", since: "2026-11-21" }
    ]
  },
  files: {
    ways: ["paste", "drop"],
    drop: [{ css: "#main", why: "a file may be dropped anywhere on the conversation", since: "2026-11-21" }],
    shows: [
      { css: '[data-testid="drawer-middle"]', why: "media preview", since: catalogue },
      {
        css: '[data-testid="media-caption-input-container"]',
        why: "the caption's field, wherever the preview stands",
        since: "2026-11-21"
      },
      {
        css: "#main ~ *",
        has: '[contenteditable="true"]',
        why: "drawn beside the conversation with a box of its own, where test ids are gone",
        since: "2026-11-21"
      }
    ]
  },
  deletion: {
    commands: [
      {
        css: '[role="menuitem"]',
        has: '[data-icon="delete-refreshed"], [data-icon="delete"]',
        why: "a line of a menu with a bin before it: the words are in the console's language",
        since: "2026-11-21"
      },
      {
        css: '[data-testid="mi-delete"], [data-testid="mi-msg-delete"]',
        why: "lines of the menus of a chat and of a message by test id; seen in public code, not measured",
        since: "2026-11-21"
      }
    ],
    keys: ["Ctrl+Alt+Backspace"]
  },
  sending: {
    places: [
      { css: "#main footer", why: "box, send button, recording", since: catalogue },
      {
        css: "#main ~ *",
        why: "sticker picker and media preview are drawn beside the conversation",
        since: "2026-11-21"
      },
      { css: '[data-testid="drawer-middle"]', why: "media preview", since: catalogue },
      { css: '[role="dialog"]', why: "pickers and forwarding", since: "2026-09-30" }
    ],
    dialogs: [
      { css: '[role="dialog"][aria-modal="true"]', why: "forwarding asks in a modal dialog", since: "2026-09-30" }
    ],
    pending: [
      { css: '#main footer [role="timer"]', why: "a voice note is being recorded", since: "2026-11-21" },
      {
        css: '#main [data-icon="wds-ic-pending"], #main [data-icon="msg-time"]',
        why: "an upload is on its way",
        since: "2026-08-16"
      }
    ]
  },
  messages: {
    root: [
      { css: '#main [data-testid="conversation-panel-messages"]', why: "the panel that scrolls", since: catalogue },
      { css: '#main [role="application"]', why: "by role", since: "2026-07-27" }
    ],
    item: [
      { css: '#main [data-id][data-testid^="conv-msg-"]', why: "one per message, never nested", since: catalogue },
      { css: "#main [data-id]", why: "where test ids are gone", since: "2026-07-27" }
    ],
    key: "data-id",
    system: '[data-testid="msg-notification-container"], [data-testid="system_message"]',
    loaded: '[data-testid="msg-container"], .copyable-text, img, button',
    direction: [
      {
        find: '[data-testid="msg-container"]',
        parent: true,
        style: { property: "align-items", in: "flex-start", out: "flex-end" },
        why: "every bubble, every language, also right to left",
        since: "2026-11-21"
      },
      {
        find: "div:has(> div > [data-pre-plain-text])",
        style: { property: "align-items", in: "flex-start", out: "flex-end" },
        why: "the same where test ids are gone",
        since: "2026-11-21"
      },
      {
        find: '[data-icon="tail-out"], [data-testid="tail-out"]',
        means: "out",
        why: "first bubble of a run",
        since: catalogue
      },
      {
        find: '[data-icon="tail-in"], [data-testid="tail-in"]',
        means: "in",
        why: "first bubble of a run",
        since: catalogue
      },
      {
        find: '[data-icon="wds-ic-read"], [data-icon="wds-ic-delivered"], [data-icon="wds-ic-sent"], [data-icon="wds-ic-pending"], [data-icon^="msg-dblcheck"], [data-icon="msg-check"], [data-icon="msg-time"]',
        means: "out",
        why: "only our own messages have delivery ticks",
        since: "2026-08-16"
      },
      { find: '[data-id^="true_"]', means: "out", why: "the id's old form", since: "2025-12" },
      { find: '[data-id^="false_"]', means: "in", why: "the id's old form", since: "2025-12" }
    ],
    time: {
      at: [
        { css: "[data-pre-plain-text]", why: "clock and date, on text only", since: catalogue },
        { css: '[data-testid="msg-meta"]', why: "clock only, on media too", since: catalogue },
        { css: 'span[dir="auto"]', index: "last", why: "the clock is the last words of a bubble", since: "2026-11-21" }
      ],
      attr: "data-pre-plain-text"
    },
    kinds: [
      { css: '[data-icon^="audio-"], [data-icon^="ptt-"], [data-testid^="audio-"]', kind: "voice" },
      { css: '[data-icon^="media-play"], [data-icon^="video-"], video', kind: "video" },
      { css: '[data-icon^="document-"], [data-testid^="document-"]', kind: "document" },
      { css: '[data-testid="image-thumb"], [role="button"] img:not([data-pre-plain-text] *)', kind: "image" },
      {
        css: 'img:not([data-pre-plain-text] *):not([role="button"] *):not([data-testid="selectable-text"] *)',
        kind: "sticker"
      }
    ]
  },
  room: {
    bar: "#main header",
    row: '#pane-side [data-testid="cell-frame-secondary"], #pane-side [role="row"] div:has(> [role="gridcell"]:last-of-type)',
    strip: "#main footer",
    page: "#app",
    layers: '[data-testid="media-viewer"]',
    least: 720
  }
}
