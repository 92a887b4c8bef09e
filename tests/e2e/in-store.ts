// For a page of ours: straight into the store, past the worker, which must be stopped to read it anew.

/** So many called María wait, opened by a bot. */
export function crowd(n: number): Promise<void> {
  const row = {
    stage: "open",
    waiting: 1,
    assignee: "",
    inbox: "",
    origin: "bot",
    ordinal: 1,
    category: null,
    why: null
  }
  const flags = { unread: false, pending: false, due: false, late: false }
  const card = { account: "none", customer: true, unread: 0, facts: {}, tags: [], values: {}, into: null, chat: null }
  return new Promise((done, failed) => {
    const opening = indexedDB.open("turno")
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction(["rows", "contacts", "counters"], "readwrite")
      for (let i = 0; i < n; i++) {
        const [id, name] = [`${i}`.padStart(26, "m"), `María ${i}`]
        change.objectStore("rows").put({ ...row, ...flags, id, at: 1000 + i })
        change.objectStore("contacts").put({ ...card, id, name, plain: name, words: ["maria", `${i}`] })
      }
      change.objectStore("counters").put({ key: "open|1||", n })
      change.oncomplete = () => done(opening.result.close())
    }
  })
}

/** These are of a number whose console has no tab. */
export function movedAway(ids: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("turno")
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction(["accounts", "contacts"], "readwrite")
      const [accounts, contacts] = [change.objectStore("accounts"), change.objectStore("contacts")]
      accounts.getAll().onsuccess = ({ target }) => {
        const [own] = (target as IDBRequest<object[]>).result
        accounts.put({ ...own, id: "whatsapp|away", account: "away", tabs: [] })
      }
      for (const id of ids)
        contacts.get(id).onsuccess = ({ target }) =>
          contacts.put({ ...(target as IDBRequest<object>).result, account: "whatsapp|away" })
      change.oncomplete = () => done(opening.result.close())
    }
  })
}
