import { setTimeout as pause } from 'node:timers/promises'
import { deedsOfAdmin, deedsOfAgent, deedsOfCustomer } from './deeds.ts'
import type { Cast } from './gather.ts'
import type { Person } from './person.ts'

/** Everybody does what they do, one thing after another, until told to stop. */
export function beginLoad(cast: Cast, everyMs: [number, number]) {
  const stopping = new AbortController()
  const lives = cast.people.map((person) => live(person))

  async function live(person: Person) {
    const random = cast.random.fork(person.who)
    const act = deedsOf(person)
    while (!stopping.signal.aborted) {
      await pause(random.between(...everyMs))
      if (!stopping.signal.aborted) act(random)
    }
  }
  function deedsOf(person: Person) {
    if (person.role === 'admin') return deedsOfAdmin(cast, person)
    if (person.role === 'agent') return deedsOfAgent(cast, person)
    return deedsOfCustomer(cast, person)
  }
  return {
    async stop() {
      stopping.abort()
      await Promise.all(lives)
    },
  }
}
