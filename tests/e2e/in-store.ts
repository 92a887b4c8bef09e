// For a page of ours: straight into the store, past the worker, which must be stopped to read it anew.

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

/** A member's sign of life, as time or another browser would write it. */
export function putHeartbeat(row: object): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("turno")
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction("presence", "readwrite")
      change.objectStore("presence").put(row)
      change.onerror = () => failed(change.error)
      change.oncomplete = () => done(opening.result.close())
    }
  })
}
