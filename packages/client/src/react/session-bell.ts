/** Tells the other tabs that somebody has come or gone. */
export interface SessionBell {
  ring: () => void
  /** Answers how to stop. */
  onRing: (hear: () => void) => () => void
}

export function createSessionBell(app: string): SessionBell {
  let channel: BroadcastChannel | null = null
  return {
    ring: () => channel?.postMessage(null),
    onRing(hear) {
      if (typeof BroadcastChannel === 'undefined') return () => {}
      const own = (channel = new BroadcastChannel(`etalase-session:${app}`))
      own.addEventListener('message', hear)
      return () => {
        own.close()
        if (channel === own) channel = null
      }
    },
  }
}
