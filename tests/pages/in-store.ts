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
      const [counters, key] = [change.objectStore("counters"), "open|1||"]
      counters.get(key).onsuccess = ({ target }) => {
        const before = (target as IDBRequest<{ n: number } | undefined>).result?.n ?? 0
        counters.put({ key, n: before + n })
      }
      change.oncomplete = () => done(opening.result.close())
    }
  })
}
