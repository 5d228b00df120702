import { LOCALE_KEY } from '../words/locale.ts'

/** What this browser kept of a shopper who left. The language is the browser's own, not theirs. */
export function leaveNoTrace() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('etalase.') && key !== LOCALE_KEY) localStorage.removeItem(key)
    }
    sessionStorage.clear()
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}
