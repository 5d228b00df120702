/** All that is kept of a shopper begins with `etalase.`, and is swept away when they sign out. */
const PREFIX = 'etalase.chat.'

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    // A browser that forbids storage has a chat all the same.
    return null
  }
}

export function remember(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, value)
  } catch {
    // As above: it is only forgotten.
  }
}
