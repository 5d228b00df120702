import type { House } from '../context.ts'
import { repeatedly } from '../log/repeatedly.ts'
import { sha256 } from './lucia.ts'

interface Watched {
  id: string
  userId: string
  end: () => void
}

/** Ends what was opened on a session when the session ends: at once where the bell is heard, else at the next look. Nothing rings when one expires. */
export class SessionWatch {
  readonly #house: House
  readonly #watched = new Set<Watched>()
  readonly #stop: () => void

  constructor(house: House, everyMs = 500) {
    this.#house = house
    this.#stop = repeatedly(house, { everyMs: () => everyMs, look: () => this.#look([...this.#watched]) })
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
    this.#stop()
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
      const ids = entries.map((entry) => entry.id)
      const now = new Date()
      const rows = await this.#house.db.$queryRaw<{ id: string }[]>`
        SELECT watched.id FROM unnest(${ids}::text[]) AS watched(id) WHERE NOT EXISTS (
          SELECT FROM "Session" s JOIN "User" u ON u.id = s."userId"
          WHERE s.id = watched.id AND s."expiresAt" > ${now} AND s."absoluteExpiresAt" > ${now} AND u."disabledAt" IS NULL)`
      const over = new Set(rows.map((row) => row.id))
      for (const entry of entries) if (over.has(entry.id)) entry.end()
    } catch (error) {
      this.#house.warn('sessions could not be looked at; trying again', error)
    }
  }
}
