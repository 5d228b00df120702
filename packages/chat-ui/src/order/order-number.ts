/** What one says on the telephone: the end of the id, which differs most. */
export const orderNumber = (id: string) => id.slice(-8).toUpperCase()
