const path = '/admin/welcome'
const key = 'etalase.desk.invitation'

/** It stands before the gate: whoever is invited has no session yet. */
export const isWelcome = () => location.pathname.replace(/\/$/, '') === path

/** The token stands behind the `#`, which no browser sends: it is in no server's log. */
export const linkOf = (token: string) => `${location.origin}${path}#${token}`

/** What the address brings, or what this tab kept from it before a reload. */
export function readToken(): string | null {
  return location.hash.slice(1, 101) || kept(() => sessionStorage.getItem(key))
}

/** Off the address bar, so that no picture of the screen and no history tells it; this tab alone keeps it. */
export function hideToken(token: string) {
  kept(() => sessionStorage.setItem(key, token))
  if (location.hash) history.replaceState(history.state, '', path)
}

export const forgetToken = () => kept(() => sessionStorage.removeItem(key))

/** A browser may forbid its storage; then a reload asks for the link again, and nothing else is lost. */
function kept<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
