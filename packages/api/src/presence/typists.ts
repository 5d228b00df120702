import type { Person } from './presence.schema.ts'

/** Who types in which room, each for a while only. */
export class Typists {
  readonly #rooms = new Map<string, Map<string, { person: Person; timer: NodeJS.Timeout }>>()
  readonly #onChange: (roomId: string) => void

  constructor(onChange: (roomId: string) => void) {
    this.#onChange = onChange
  }

  in(roomId: string): Person[] {
    return [...(this.#rooms.get(roomId)?.values() ?? [])].map(({ person }) => person)
  }

  all(): [roomId: string, people: Person[]][] {
    return [...this.#rooms.keys()].map((roomId) => [roomId, this.in(roomId)])
  }

  /** For so many milliseconds from now, or no longer. Answers whether they were typing before. */
  set(roomId: string, person: Person, lasts: number): boolean {
    const typing = this.#rooms.get(roomId) ?? new Map()
    const before = typing.get(person.id)
    clearTimeout(before?.timer)
    if (lasts > 0) {
      const timer = setTimeout(() => this.set(roomId, person, 0), lasts).unref()
      this.#rooms.set(roomId, typing.set(person.id, { person, timer }))
    } else {
      typing.delete(person.id)
      if (typing.size === 0) this.#rooms.delete(roomId)
    }
    if (lasts > 0 !== Boolean(before)) this.#onChange(roomId)
    return Boolean(before)
  }
}
