import type { Bells } from '../log/bells.ts'
import type { LiveLine } from './live-line.ts'
import type { Live, Person } from './presence.schema.ts'
import { Typists } from './typists.ts'

const typingLasts = 6_000

interface Presence {
  person: Person
  delivered: number
  windows: number
  /** How many other servers they have a window on. */
  elsewhere: number
}

interface Whose {
  roomId: string
  personId: string
}

/** Who is in which room and who is typing, in memory; it may forget, and expires by itself. */
export class LiveBoard {
  readonly #rooms = new Map<string, Map<string, Presence>>()
  /** Who has a window on which other server, by what `keyOf` says. */
  readonly #elsewhere = new Map<string, Map<string, Whose>>()
  #own = 0
  readonly #outside = new Set<(line: LiveLine) => void>()
  readonly #bells: Bells
  readonly #typists: Typists

  constructor(bells: Bells) {
    this.#bells = bells
    this.#typists = new Typists((roomId) => {
      this.#changed(roomId)
      bells.ringHere('typing')
    })
  }

  read(roomId: string): Live {
    const present = [...(this.#rooms.get(roomId)?.values() ?? [])]
    return {
      present: present.map(({ person, delivered }) => ({ ...person, delivered })),
      typing: this.#typists.in(roomId),
    }
  }

  /** Everybody who types, by room. */
  typing(): [roomId: string, people: Person[]][] {
    return this.#typists.all()
  }

  enter(roomId: string, person: Person): void {
    const entry = this.#present(roomId, person)
    entry.windows += 1
    if (entry.windows > 1) return
    this.#own += 1
    this.#tell({ roomId, person, here: true, delivered: entry.delivered })
  }

  leave(roomId: string, person: Person): void {
    const entry = this.#rooms.get(roomId)?.get(person.id)
    if (!entry) return
    entry.windows -= 1
    if (entry.windows > 0) return
    this.#own -= 1
    this.#tell({ roomId, person, here: false })
    this.#maybeGone(roomId, entry)
  }

  /** How far in the log somebody's window has got; of those who are not there nothing is kept. */
  deliver(roomId: string, personId: string, seq: number): void {
    const person = this.#deliver(roomId, personId, seq)
    if (person) this.#tell({ roomId, person, delivered: seq })
  }

  /** The call may come to another server than the one before it, so whoever hears it ends what began anywhere. */
  setTyping(roomId: string, person: Person, isTyping: boolean): void {
    const typing = isTyping ? typingLasts : 0
    const before = this.#typists.set(roomId, person, typing)
    if (isTyping || before) this.#tell({ roomId, person, typing })
  }

  /** Hands on what happens in this server's own windows, for the other servers. */
  onTell(tell: (line: LiveLine) => void): () => void {
    this.#outside.add(tell)
    return () => this.#outside.delete(tell)
  }

  /** Everybody with a window on this server. Who types is left out: it is told anew every few seconds anyway. */
  own(): LiveLine[] {
    return [...this.#rooms].flatMap(([roomId, present]) =>
      [...present.values()]
        .filter(({ windows }) => windows > 0)
        .map(({ person, delivered }) => ({ roomId, person, here: true, delivered })),
    )
  }

  /** How many people this server tells of; who is in two rooms counts twice. */
  get count(): number {
    return this.#own
  }

  /** How many are known of another one. */
  countOf(server: string): number {
    return this.#elsewhere.get(server)?.size ?? 0
  }

  /** What another server tells of one of its people. */
  hear(server: string, line: LiveLine): void {
    const { roomId, person, here, delivered, typing } = line
    if (here) this.#hereOn(server, line)
    if (here === false) this.#goneFrom(server, keyOf(line))
    if (delivered !== undefined) this.#deliver(roomId, person.id, delivered)
    if (typing !== undefined) this.#typists.set(roomId, person, Math.min(typing, typingLasts))
  }

  /** The same of all of them at once: who is not among these lines is not there any more. */
  hearAll(server: string, lines: LiveLine[]): void {
    const there = new Set(lines.filter((line) => line.here).map(keyOf))
    for (const line of lines) this.hear(server, line)
    const known = this.#elsewhere.get(server)?.keys() ?? []
    for (const key of known) if (!there.has(key)) this.#goneFrom(server, key)
  }

  #present(roomId: string, person: Person): Presence {
    const present = this.#rooms.get(roomId) ?? new Map<string, Presence>()
    const known = present.get(person.id)
    const entry = known ?? { person, delivered: 0, windows: 0, elsewhere: 0 }
    entry.person = person
    this.#rooms.set(roomId, present.set(person.id, entry))
    if (!known) this.#changed(roomId)
    return entry
  }

  #hereOn(server: string, { roomId, person }: LiveLine): void {
    const entry = this.#present(roomId, person)
    const people = this.#elsewhere.get(server) ?? new Map<string, Whose>()
    const key = keyOf({ roomId, person })
    if (!people.has(key)) entry.elsewhere += 1
    this.#elsewhere.set(server, people.set(key, { roomId, personId: person.id }))
  }

  #goneFrom(server: string, key: string): void {
    const people = this.#elsewhere.get(server)
    const whose = people?.get(key)
    if (!people || !whose) return
    people.delete(key)
    if (people.size === 0) this.#elsewhere.delete(server)
    const entry = this.#rooms.get(whose.roomId)?.get(whose.personId)
    if (!entry) return
    entry.elsewhere -= 1
    this.#maybeGone(whose.roomId, entry)
  }

  #maybeGone(roomId: string, { person, windows, elsewhere }: Presence): void {
    if (windows > 0 || elsewhere > 0) return
    const present = this.#rooms.get(roomId)
    present?.delete(person.id)
    if (present?.size === 0) this.#rooms.delete(roomId)
    this.#typists.set(roomId, person, 0)
    this.#changed(roomId)
  }

  /** Answers who it is, where that is news. */
  #deliver(roomId: string, personId: string, seq: number): Person | null {
    const entry = this.#rooms.get(roomId)?.get(personId)
    if (!entry || entry.delivered >= seq) return null
    entry.delivered = seq
    this.#changed(roomId)
    return entry.person
  }

  #changed(roomId: string): void {
    this.#bells.ringHere(`live:${roomId}`)
  }

  #tell(line: LiveLine): void {
    for (const tell of this.#outside) tell(line)
  }
}

/** One person in one room. */
export function keyOf({ roomId, person }: Pick<LiveLine, 'roomId' | 'person'>): string {
  return `${roomId} ${person.id}`
}
