import type { Runtime } from "webextension-polyfill"
import * as z from "zod/mini"
import { failureOf, keepPageFailure, reportFailure } from "./failures"
import { speaker } from "./sender"
import { assign, markUnread, open, reactivate, resume, schedule, take } from "./usecases/act"
import { recordAttachments } from "./usecases/attachments"
import { block, unblock } from "./usecases/block"
import { changeClosing, orderCategories, removeCategory, saveCategory } from "./usecases/categories"
import { close } from "./usecases/close"
import { diagnosticsText } from "./usecases/diagnostics"
import { draw } from "./usecases/draw"
import type { Deps } from "./usecases/deps"
import { addFile, pieceOfFile, removeFile, renameFile } from "./usecases/files"
import { editContact } from "./usecases/edit-contact"
import { deleteConversation, eraseContact } from "./usecases/erase"
import { bringFieldBack, orderFields, removeField, saveField } from "./usecases/fields"
import { frontChat } from "./usecases/front-chat"
import { tabHealth } from "./usecases/health"
import { hello } from "./usecases/hello"
import { jump } from "./usecases/jump"
import { bindKey, choosePrefix } from "./usecases/keys"
import { countInbox, orderInboxes, removeInbox, saveInbox } from "./usecases/inboxes"
import { addMember, bringMemberBack, changeMember, removeMember, saveProfile } from "./usecases/members"
import { mergeContacts, partContacts } from "./usecases/merge-contacts"
import { next } from "./usecases/next"
import { markDone } from "./usecases/mark-done"
import { changePatterns } from "./usecases/patterns"
import { addNote, deleteNote, editNote, pinNote } from "./usecases/notes"
import { changeOptions } from "./usecases/options"
import { applyPreset, restoreOptions } from "./usecases/presets"
import { setAvailable } from "./usecases/presence"
import { readConsole } from "./usecases/read-console"
import { said } from "./usecases/said"
import { sighted } from "./usecases/sighted"
import { onward } from "./usecases/onward"
import { chooseMode, rememberOpensNext } from "./usecases/response-mode"
import { rememberPlace } from "./usecases/place"
import { deleteSnippet, saveSnippet } from "./usecases/snippets"
import { switchSound } from "./usecases/sound"
import { removeTag, saveTag, tagContact } from "./usecases/tags"
import { startConversation } from "./usecases/start"
import { bringTeamBack, removeTeam, saveTeam } from "./usecases/teams"
import { bulk, undoTogether } from "./usecases/together"
import { type MessageName, messages, type Outputs, type Parsed, type Reply } from "~shared/protocol/messages"
import { recipes } from "~shared/recipes/all"
import type { Recipe } from "~shared/recipes/recipe"

/** Where a message came from: the console's page, for those that only one may send, and the console around a frame of ours. */
interface Place {
  tab: number
  recipe: Recipe
  within: Recipe | null
}

type Handler<N extends MessageName> = (deps: Deps, input: Parsed<N>, place: Place) => Promise<Outputs[N]>

const ok = { ok: true } as const
const siteUrl = (site: string) => recipes.find((one) => one.id === site)?.match.origins[0] ?? null

const recipeOf = (site: string) => recipes.find((one) => one.id === site) ?? null

/** Message → use case. A row of the table without a handler does not compile. */
const handlers: { [N in MessageName]: Handler<N> } = {
  "console.hello": (deps, _, { tab, recipe }) => hello(deps, tab, recipe),
  "console.stirred": (deps, { rows }, { tab, recipe }) => readConsole(deps, tab, recipe, rows),
  "console.opened": (deps, input, { tab, recipe }) => frontChat(deps, tab, recipe, input),
  "console.sighted": async (deps, input, { tab, recipe }) => {
    await sighted(deps, tab, recipe, input)
    return ok
  },
  "console.attached": async (deps, input) => {
    await recordAttachments(deps, input)
    return ok
  },
  "console.health": async (deps, { probes }, { tab }) => {
    await tabHealth(deps, tab, probes)
    return ok
  },
  "console.identify": async ({ tabs }, { names }, { tab, recipe }) => {
    const rows = await tabs.rows(tab, recipe)
    const same = rows !== null && rows.length === names.length && rows.every((row, i) => row.name === names[i])
    return { chats: same ? rows.map((row) => row.id) : names.map(() => null) }
  },
  "console.lines": async ({ tabs }, _, { tab, recipe }) => ({ lines: await tabs.lines(tab, recipe) }),
  "console.room": async ({ tabs }, { part, on }, { tab, recipe }) => ({ ok: await tabs.room(tab, recipe, part, on) }),
  "console.draw": (deps, { part }, { tab }) => draw(deps, tab, part),

  "failure.report": async (_, { surface, ...details }, { tab }) => {
    keepPageFailure(tab, surface, details)
    return ok
  },
  "diagnostics.read": async (deps) => ({ text: await diagnosticsText(deps) }),
  "console.drawer": async (deps, { open: stands }, { recipe }) => {
    await rememberPlace(deps, recipe.id, stands)
    return ok
  },
  "frame.hello": async ({ language }, _, { within }) => ({ console: within?.id ?? null, language }),

  "conversation.open": async (deps, input) => said(deps, await open(deps, input)),
  "conversation.start": (deps, input) => startConversation(deps, input, recipeOf),
  "conversation.take": async (deps, input) => said(deps, await take(deps, input)),
  "conversation.assign": async (deps, input) => said(deps, await assign(deps, input)),
  "conversation.close": async (deps, input) => said(deps, await close(deps, input)),
  "conversation.schedule": async (deps, input) => said(deps, await schedule(deps, input)),
  "conversation.resume": async (deps, input) => said(deps, await resume(deps, input)),
  "conversation.undo": undoTogether,
  "queue.bulk": bulk,
  "conversation.reactivate": async (deps, input) => said(deps, await reactivate(deps, input)),
  "conversation.mark-unread": async (deps, input) => said(deps, await markUnread(deps, input)),

  "queue.jump": (deps, input) => jump(deps, input, siteUrl),
  "queue.next": (deps, input) => next(deps, input, siteUrl),
  "queue.onward": (deps, input, { tab }) => onward(deps, tab, input),
  "queue.show": async ({ tabs }, { ask }) => ({ ok: await tabs.queue(ask) }),
  "options.show": async ({ tabs }) => {
    await tabs.options()
    return ok
  },

  "note.add": async (deps, input) => said(deps, await addNote(deps, input)),
  "note.edit": async (deps, input) => said(deps, await editNote(deps, input)),
  "note.pin": async (deps, input) => said(deps, await pinNote(deps, input)),
  "note.delete": async (deps, input) => said(deps, await deleteNote(deps, input)),
  "contact.edit": async (deps, input) => said(deps, await editContact(deps, input)),

  "contact.tag": async (deps, input) => said(deps, await tagContact(deps, input)),
  "tag.save": saveTag,
  "tag.remove": removeTag,
  "field.save": saveField,
  "field.remove": removeField,
  "field.back": bringFieldBack,
  "field.order": orderFields,
  "contact.erase": async (deps, input) => said(deps, await eraseContact(deps, input)),
  "conversation.delete": async (deps, input) => said(deps, await deleteConversation(deps, input)),
  "contact.block": async (deps, input) => said(deps, await block(deps, input)),
  "contact.unblock": async (deps, input) => said(deps, await unblock(deps, input)),
  "contact.merge": async (deps, input) => said(deps, await mergeContacts(deps, input)),
  "contact.part": async (deps, input) => said(deps, await partContacts(deps, input)),

  "snippet.save": async (deps, input) => said(deps, await saveSnippet(deps, input)),
  "snippet.delete": async (deps, input) => said(deps, await deleteSnippet(deps, input)),
  "category.save": saveCategory,
  "category.remove": removeCategory,
  "category.order": orderCategories,
  "workspace.closing": changeClosing,
  "workspace.options": changeOptions,
  "workspace.preset": applyPreset,
  "workspace.restore": restoreOptions,
  "team.save": saveTeam,
  "team.remove": removeTeam,
  "team.back": bringTeamBack,
  "inbox.save": saveInbox,
  "inbox.count": countInbox,
  "inbox.remove": removeInbox,
  "inbox.order": orderInboxes,
  "workspace.patterns": async (deps, input) => said(deps, await changePatterns(deps, input)),
  mark_done: async (deps, input) => said(deps, await markDone(deps, input)),
  RB_MARKDONE: async (deps, input) => said(deps, await markDone(deps, input)),
  "profile.mode": chooseMode,
  "profile.next": async (deps, input) => {
    await rememberOpensNext(deps, input)
    return ok
  },
  "profile.key": async (deps, input) => said(deps, await bindKey(deps, input)),
  "profile.prefix": async (deps, input) => said(deps, await choosePrefix(deps, input)),

  "file.add": async (deps, input) => said(deps, await addFile(deps, input)),
  "file.rename": async (deps, input) => said(deps, await renameFile(deps, input)),
  "file.remove": async (deps, input) => said(deps, await removeFile(deps, input)),
  "file.piece": pieceOfFile,

  "presence.set": async (deps, input) => {
    await setAvailable(deps, input)
    return ok
  },
  "profile.sound": async (deps, input) => said(deps, await switchSound(deps, input)),
  "profile.hear": async ({ sound }) => {
    await sound.play()
    return ok
  },
  "sound.over": async ({ sound }) => {
    await sound.stop()
    return ok
  },
  "profile.save": async (deps, input) => said(deps, await saveProfile(deps, input)),
  "member.add": addMember,
  "member.change": changeMember,
  "member.remove": removeMember,
  "member.back": bringMemberBack
}

const isName = (name: unknown): name is MessageName => typeof name === "string" && Object.hasOwn(messages, name)

/** Answers one message: who sent it, what it says, what came of it. Nothing is thrown over the border. */
export async function answer(
  message: unknown,
  sender: Runtime.MessageSender,
  makeDeps: () => Promise<Deps>
): Promise<Reply<MessageName>> {
  const { name, input } = typeof message === "object" && message !== null ? (message as Record<string, unknown>) : {}
  if (!isName(name)) return { ok: false, failure: "unknown-message" }
  const who = speaker(sender)
  const allowed: readonly string[] = messages[name].from
  if (!who || !allowed.includes(who.from)) return { ok: false, failure: "not-allowed" }
  const parsed = z.safeParse(messages[name].input(), input)
  if (!parsed.success) return { ok: false, failure: "malformed" }
  const place = who.from === "console" ? { ...who, within: null } : { tab: -1, recipe: nowhere, within: who.within }
  try {
    const handle = handlers[name] as Handler<MessageName>
    return { ok: true, value: await handle(await makeDeps(), parsed.data, place) }
  } catch (error) {
    reportFailure(name, error)
    return { ok: false, failure: failureOf(error) }
  }
}

/** Handlers of messages that a page of ours may send never look at where they came from. */
const nowhere = null as never
