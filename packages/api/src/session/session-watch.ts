import type { House } from '../context.ts'
import { sha256 } from './lucia.ts'

interface Watched {
  id: string
  userId: string
  end: () => void
}

/** Ends what was opened on a session when the session ends: at once where the bell is heard, else at the next look. */
export class SessionWatch {
  readonly #house: House
  readonly #watched = new Set<Watched>()
  readonly #timer: NodeJS.Timeout

  constructor(house: House, everyMs = 5_000) {
    this.#house = house
    this.#timer = setInterval(() => void this.#look([...this.#watched]), everyMs).unref()
  }

  /** Answers the way to stop watching. */
  add(token: string, userId: string, end: () => void): () => void {
    const entry = { id: sha256(token), userId, end }
    const stop = new AbortController()
    this.#watched.add(entry)
    void this.#listen(entry, stop.signal)
    return () => {
      this.#watched.delete(entry)
      stop.abort()
    }
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #listen(entry: Watched, signal: AbortSignal): Promise<void> {
    const bell = this.#house.bells.listen(`session:${entry.userId}`, signal)
    for (let wake = await bell.next(); wake !== 'stopped'; wake = await bell.next()) {
      if (wake === 'rung') await this.#look([entry])
    }
  }

  async #look(entries: Watched[]): Promise<void> {
    if (entries.length === 0) return
    try {
      const now = new Date()
      const ids = entries.map((entry) => entry.id)
      const living = {
        id: { in: ids },
        expiresAt: { gt: now },
        absoluteExpiresAt: { gt: now },
        user: { disabledAt: null },
      }
      const rows = await this.#house.db.session.findMany({ where: living, select: { id: true } })
      const alive = new Set(rows.map((row) => row.id))
      for (const entry of entries) if (!alive.has(entry.id)) entry.end()
    } catch (error) {
      this.#house.warn('sessions could not be looked at; trying again', error)
    }
  }
}
