import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { close } from "~background/usecases/close"
import { open, reactivate } from "~background/usecases/act"
import { fileAll } from "~background/usecases/file"
import { removeInbox, saveInbox } from "~background/usecases/inboxes"
import { recordList } from "~background/usecases/record-list"
import { recordMessages } from "~background/usecases/record-messages"
import { undo } from "~background/usecases/undo"
import { saveOptions } from "~background/store/policy"
import { boxDesk, inboxNamed, liesIn, person, rule, wanted } from "./boxes"
import { contradictions } from "./desk"

/** Closed in an inbox that is removed before it comes back; another one's rule fits by then. */
test.each(["by hand", "by an undo", "by a message", "by a bot"])(
  "what comes back %s lies in the inbox whose rule fits now (C4-06, C4-29, O4)",
  async (how) => {
    const own = await boxDesk()
    await saveOptions(own.db, { afterCloseMessage: "reactivate_within" })
    await saveInbox(own, wanted({ name: "Antes", rule: rule({ consoles: ["whatsapp"] }) }))
    const contact = await person(own, 1, "whatsapp", "one")
    await open(own, { contact })
    expect(await liesIn(own, contact)).toBe("Antes")
    const closed = await close(own, { contact, ordinal: 1, note: null })
    if (!closed.ok || !closed.undo) throw new Error("closed")
    await removeInbox(own, { id: await inboxNamed(own, "Antes") })
    await saveInbox(own, wanted({ name: "Ahora", rule: rule({ consoles: ["whatsapp"] }) }))
    await fileAll(own)

    own.clock.time += 5000
    const wrote = { key: "K", direction: "in", at: own.clock.time, precision: "live", attachment: "text" } as const
    if (how === "by hand") await reactivate(own, { contact, ordinal: 1 })
    if (how === "by an undo") await undo(own, { contact, of: closed.undo }, false)
    if (how === "by a message") await recordMessages(own, contact, [wrote], null)
    if (how === "by a bot") {
      const last = { key: "K", at: own.clock.time, mine: false }
      const { chat, name } = (await own.db.contacts.get(contact)) ?? { chat: null, name: "" }
      const listed = { ids: ["tel:549110001"] as [string], chat: chat ?? "", name, customer: true, unread: 1, last }
      await recordList(own, "whatsapp", "one", [{ ...listed, matched: true }])
    }
    expect((await own.db.threads.get(contact))?.active?.ordinal).toBe(1)
    expect(await liesIn(own, contact)).toBe("Ahora")
    expect(await contradictions(own.db)).toEqual([])
  }
)
