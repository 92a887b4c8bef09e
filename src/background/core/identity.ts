/** An account of a console: one own number on one site. */
export const accountId = (site: string, account: string): string => `${site}|${account}`

/**
 * What a contact may be known by, best first (`tel:5491155550134`, `lid:8812`, `chat:…`). The first is canonical: two
 * browsers that never met derive the same contact from it. The others lead to the same contact.
 */
export type Identities = readonly [canonical: string, ...others: string[]]

/** The row under which an identity leads to its contact. */
export const identityKey = (account: string, identity: string): string => `${account}|${identity}`
