export const directorPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Director</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 960px; padding: 24px; }
  h1 { font-size: 20px; margin: 0 0 4px; }
  h2 { font-size: 14px; margin: 24px 0 8px; }
  p { margin: 0 0 16px; opacity: .75; }
  .row { align-items: center; display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 8px; }
  button, select, input { border: 1px solid #8888; border-radius: 8px; font: inherit; min-height: 32px; padding: 0 12px; }
  select, input { max-width: 320px; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
  td, th { border-bottom: 1px solid #8884; padding: 4px 8px 4px 0; text-align: start; }
</style>
<h1>Director</h1>
<p>What happens in the practice console outside anybody's tab. The ledger is the truth; Turno never sees it.</p>
<div class="row"><label for="chat">Chat</label><select id="chat"></select>
  <label for="kind">Kind</label><select id="kind"><option>text<option>voice<option>photo<option>sticker<option>document</select></div>
<div class="row">
  <button data-verb="customer" data-kind>The customer writes</button>
  <button data-verb="phone" data-kind>The phone answers</button>
  <button data-verb="read">Read on the phone</button>
  <button data-verb="archive">Archive or bring back</button>
  <button data-verb="mute">Mute or unmute</button>
</div>
<div class="row"><input id="name" placeholder="New name"><button data-verb="rename" data-name>Rename</button></div>
<h2>The console itself</h2>
<div class="row">
  <button data-verb="life">Life of its own</button>
  <button data-verb="resort">Sort the list anew</button>
  <button data-verb="rerender">Render everything anew</button>
  <button data-verb="theme">Light or dark</button>
  <button data-verb="newline">Enter makes a line or sends</button>
  <button data-verb="quick">Saved replies under a slash</button>
  <button data-verb="stale">Sign out or in</button>
</div>
<div class="row">Markup
  <button data-verb="markup" data-value="none">as it is</button>
  <button data-verb="markup" data-value="testids">test ids renamed</button>
  <button data-verb="markup" data-value="all">all renamed</button>
</div>
<div class="row">Page objects
  <button data-verb="pageWorld" data-value="full">full</button>
  <button data-verb="pageWorld" data-value="no-last-key">no last key</button>
  <button data-verb="pageWorld" data-value="none">none</button>
</div>
<p id="now" role="status"></p>
<h2>Ledger</h2>
<table><thead><tr><th>Time<th>What<th>Chat<th>How<th>Kind<th>Tab<th>Key</tr></thead><tbody id="ledger"></tbody></table>
<script src="/director.js"></script>
</html>`

export const directorScript = `"use strict"
const at = (id) => document.getElementById(id)
let names = new Map()

function show(state) {
  const chosen = at("chat").value
  names = new Map(state.chats.map((chat) => [chat.id, chat.name]))
  const options = state.chats.map((chat) => {
    const option = document.createElement("option")
    option.value = chat.id
    const signs = [chat.unread ? chat.unread + " unread" : "", chat.archived ? "archived" : "", chat.muted ? "muted" : ""]
    option.textContent = [chat.name, ...signs].filter(Boolean).join(", ")
    return option
  })
  if (document.activeElement !== at("chat")) {
    at("chat").replaceChildren(...options)
    if (names.has(chosen)) at("chat").value = chosen
  }
  const { theme, enterIsNewline, quickReplies, markup, pageWorld, stale } = state.settings
  at("now").textContent = [theme, enterIsNewline ? "Enter makes a line" : "Enter sends",
    quickReplies ? "business account" : "no saved replies", "markup: " + markup,
    "page objects: " + pageWorld, stale ? "signed out" : "signed in", state.living ? "living" : "still"].join(" · ")
  at("ledger").replaceChildren(...state.ledger.map((entry) => {
    const row = document.createElement("tr")
    const time = new Date(entry.at).toLocaleTimeString()
    const chat = entry.detail ?? names.get(entry.chat) ?? entry.chat
    for (const text of [time, entry.kind, chat, entry.how, entry.messageKind, entry.tab, entry.key]) {
      row.insertCell().textContent = text ?? ""
    }
    return row
  }))
}

async function order(verb, value) {
  const body = JSON.stringify({ verb, chat: at("chat").value, value })
  const answer = await fetch("/order", { method: "POST", body })
  if (answer.ok) show(await answer.json())
  else at("now").textContent = await answer.text()
}

for (const button of document.querySelectorAll("button")) {
  const { verb, value, kind, name } = button.dataset
  button.addEventListener("click", () => order(verb, name !== undefined ? at("name").value : kind !== undefined ? at("kind").value : value))
}

async function look() {
  const answer = await fetch("/state").catch(() => undefined)
  if (answer) show(await answer.json())
  setTimeout(look, 1000)
}
look()
`
