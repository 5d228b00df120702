// Begins like everything that is swept away at sign-out.
const KEY = 'etalase.recently-viewed'
const most = 12

/** The products looked at last in this browser, the latest first. */
export function recentlyViewed(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : []
  } catch {
    // Spoilt or forbidden storage remembers nothing.
    return []
  }
}

export function remember(productId: string) {
  keep([productId, ...recentlyViewed().filter((id) => id !== productId)].slice(0, most))
}

export function forget() {
  keep([])
}

function keep(ids: string[]) {
  try {
    if (ids.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(ids))
  } catch {
    // A browser that forbids storage still shows the product.
  }
}
