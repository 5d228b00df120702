/** What this browser remembers; private windows may forbid it, and the desk works without. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`etalase.desk.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(`etalase.desk.${key}`)
    else localStorage.setItem(`etalase.desk.${key}`, value)
  } catch {
    // A full or forbidden store only costs the memory of it.
  }
}
