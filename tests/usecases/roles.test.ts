import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { changeClosing, orderCategories, removeCategory, saveCategory } from "~background/usecases/categories"
import { close } from "~background/usecases/close"
import { deleteConversation, eraseContact } from "~background/usecases/erase"
import { bringFieldBack, orderFields, removeField, saveField } from "~background/usecases/fields"
import { addFile, removeFile, renameFile } from "~background/usecases/files"
import { orderInboxes, removeInbox, saveInbox } from "~background/usecases/inboxes"
import { addMember, bringMemberBack, changeMember, removeMember } from "~background/usecases/members"
import { addNote, deleteNote } from "~background/usecases/notes"
import { changeOptions } from "~background/usecases/options"
import { changePatterns } from "~background/usecases/patterns"
import { applyPreset, restoreOptions } from "~background/usecases/presets"
import { removeTag, saveTag } from "~background/usecases/tags"
import { bringTeamBack, removeTeam, saveTeam } from "~background/usecases/teams"
import type { Deps } from "~background/usecases/deps"
import { messages } from "~shared/protocol/messages"
import type { ContactId, InboxId, Member, NoteId, TeamId } from "~shared/vocabulary"
import { wanted } from "./boxes"
import { ana, bruno } from "./desk"
import { cora, inbox } from "./shop"
import { waiting } from "./waiting"

type Asked = (deps: Deps, it: { contact: ContactId; note: NoteId }) => Promise<unknown>
const [sales, box] = ["sales" as TeamId, "box" as InboxId]

/** O14 (Z1-30): what only an admin may, by the message it is asked with. */
const adminsOnly: Partial<Record<keyof typeof messages, Asked>> = {
  "note.delete": (deps, { note }) => deleteNote(deps, { id: note }),
  "conversation.delete": (deps, { contact }) => deleteConversation(deps, { contact, ordinal: 1 }),
  "contact.erase": (deps, { contact }) => eraseContact(deps, { contact }),
  "workspace.options": (deps) => changeOptions(deps, { change: { readOn: "reply" } }),
  "workspace.closing": (deps) => changeClosing(deps, { asks: "optional" }),
  "workspace.preset": (deps) => applyPreset(deps, { preset: "convos", categories: [] }),
  "workspace.restore": (deps) => restoreOptions(deps, { partly: false }),
  "workspace.patterns": (deps) => changePatterns(deps, { phrases: ["te paso con una persona"] }),
  "category.save": (deps) => saveCategory(deps, { id: null, name: "Otra" }),
  "category.remove": (deps) => removeCategory(deps, { id: "sold" }),
  "category.order": (deps) => orderCategories(deps, { ids: ["sold", "lost"] }),
  "member.add": (deps) => addMember(deps, { name: "Dina", role: "agent" }),
  "member.change": (deps) => changeMember(deps, { id: bruno.id, name: "Bruno", role: "admin" }),
  "member.remove": (deps) => removeMember(deps, { id: cora.id }),
  "member.back": (deps) => bringMemberBack(deps, { id: "left" as Member["id"] }),
  "team.save": (deps) => saveTeam(deps, { id: null, name: "Otro", members: [] }),
  "team.remove": (deps) => removeTeam(deps, { id: sales }),
  "team.back": (deps) => bringTeamBack(deps, { id: "gone" as TeamId }),
  "inbox.save": (deps) => saveInbox(deps, wanted({ name: "Otra" })),
  "inbox.remove": (deps) => removeInbox(deps, { id: box }),
  "inbox.order": (deps) => orderInboxes(deps, { ids: ["second" as InboxId, box] }),
  "field.save": (deps) => saveField(deps, { id: null, name: "DNI", type: "text", choices: [] }),
  "field.remove": (deps) => removeField(deps, { id: "here" }),
  "field.back": (deps) => bringFieldBack(deps, { id: "gone" }),
  "field.order": (deps) => orderFields(deps, { ids: ["gone", "here"] }),
  "tag.save": (deps) => saveTag(deps, { id: "vip", name: "Oro" }),
  "tag.remove": (deps) => removeTag(deps, { id: "vip" }),
  "file.add": (deps) => addFile(deps, { id: "new", name: "Lista", ending: "pdf", kind: "document", url: "blob:list" }),
  "file.rename": (deps) => renameFile(deps, { id: "menu", name: "Otro" }),
  "file.remove": (deps) => removeFile(deps, { id: "menu" })
}

/** Of the same rooms, what anybody may: counting, reading a file, an own snippet. */
const anybodys = ["inbox.count", "file.piece", "snippet.delete"]

/** A workspace where each of these would change something. */
async function furnished(me: Member) {
  const { deps, contact } = await waiting(me)
  const { db } = deps
  await addNote(deps, { contact, text: "Timbre 4B" })
  const note = (await db.notes.toArray())[0]?.id as NoteId
  await close(deps, { contact, ordinal: 1, note: null })
  await db.members.bulkPut([cora, { id: "left" as Member["id"], name: "Lía", role: "agent", gone: true }])
  await db.categories.bulkPut([
    { id: "lost", name: "Perdido", order: 1, gone: false },
    { id: "sold", name: "Vendido", order: 2, gone: false }
  ])
  await db.teams.bulkPut([
    { id: sales, name: "Ventas", members: [] },
    { id: "gone" as TeamId, name: "Antes", members: [], gone: true }
  ])
  await db.inboxes.bulkPut([inbox("box", { order: 1 }), inbox("second", { order: 2 })])
  await db.fields.bulkPut([
    { id: "here", name: "Ciudad", type: "text", order: 1, choices: [], gone: false },
    { id: "gone", name: "Zona", type: "text", order: 2, choices: [], gone: true }
  ])
  await db.tags.put({ id: "vip", name: "VIP", gone: false })
  const pdf = { type: "application/pdf", size: 3, bytes: new Blob(["abc"]), at: 0 }
  await db.files.put({ id: "menu", name: "Menú", ending: "pdf", kind: "document", ...pdf })
  deps.held.set("blob:list", new Blob(["abc"], { type: "application/pdf" }))
  // There is something to restore.
  await applyPreset({ ...deps, me: ana.id }, { preset: "respondio", categories: [] })
  return { deps, contact, note }
}

const whole = async ({ db }: Deps) =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])))

describe("what only an admin may (O14, Z1-30)", () => {
  test.each(Object.entries(adminsOnly))(
    "%s: an agent is refused and nothing changes; an admin does it",
    async (_, ask) => {
      const agent = await furnished(bruno)
      const before = await whole(agent.deps)
      const refusal = await ask(agent.deps, agent)
      // What answers with a list of what was done has done nothing.
      const nothing = [
        { ok: false, refusal: { kind: "only-admins" } },
        { done: [], refused: [] }
      ]
      expect(nothing).toContainEqual(refusal)
      expect(await whole(agent.deps)).toBe(before)

      const admin = await furnished(ana)
      const then = await whole(admin.deps)
      const done = await ask(admin.deps, admin)
      expect(done).not.toMatchObject({ ok: false })
      expect(await whole(admin.deps)).not.toBe(then)
    }
  )

  test("whatever changes the workspace, or deletes, is in that table or known to be anybody's", () => {
    const theirs = /^(workspace|category|member|team|inbox|field|file|tag)\.|\.(delete|erase)$/
    const asked = Object.keys(messages).filter((name) => theirs.test(name))
    expect(asked.filter((name) => !(name in adminsOnly) && !anybodys.includes(name))).toEqual([])
    expect(anybodys.filter((name) => !asked.includes(name))).toEqual([])
  })

  test("anybody makes a tag and a note: neither deletes anything", async () => {
    const { deps, contact } = await furnished(bruno)
    expect(await saveTag(deps, { id: null, name: "Nueva" })).toMatchObject({ ok: true })
    expect(await addNote(deps, { contact, text: "Prefiere la tarde" })).toMatchObject({ ok: true })
  })
})
