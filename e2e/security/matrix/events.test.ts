import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ControlEvent, RoomEvent } from '@etalase/api/contract'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openEar, type Ear } from '../ear.ts'
import { reached } from '../report/reached.ts'
import { actors, type Actor } from './actors.ts'
import { overHttp } from './doors.ts'
import { openHouse, type House, type Tokens } from './house.ts'
import { events, type EventRow } from './table/events.ts'

let house: House
let at: TestServer
let tokens: Tokens
let looks = 0
beforeAll(async () => {
  house = await openHouse()
  at = await serveDatabase(house.world.url)
})
afterAll(async () => {
  await vi.waitFor(() => expect(at.server.sockets.size).toBe(0)) // what they note when they leave is noted
  await at[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

const callerOf = (actor: Actor) => ({ url: at.url, app: actor.app, token: tokens.get(`${actor.name} http`)! })
const ask = (actor: Actor, path: string, input: object) =>
  overHttp(callerOf(actor), { type: 'query', path, input })
const namesOf = (some: readonly Actor[]) => some.map(({ name }) => name).toSorted()
const isStaff = ({ is }: Actor) => is !== null && /agent|admin/.test(is)

/** What an ear heard of a room's log, by number. */
const heardOf = (ear: Ear, id: number, seq: number): RoomEvent | undefined =>
  ear.heard
    .filter((it) => it.id === id && it.data)
    .map(({ data }) => (data as { data: RoomEvent | ControlEvent }).data)
    .find((event): event is RoomEvent => event.seq === seq && event.kind !== 'log.head')

const streams = { 1: 'room.events', 2: 'room.live', 3: 'shopper.live', 4: 'inbox.events', 5: 'inbox.typing' }

/** Everybody tries to listen to everything of a room, and has been let in or turned away. */
async function everybodyListens(roomId: string, after: number): Promise<Map<Actor, Ear>> {
  const ears = new Map<Actor, Ear>()
  for (const actor of actors) {
    const ear = await openEar(callerOf(actor))
    ears.set(actor, ear)
    for (const [id, path] of Object.entries(streams)) {
      const input = path === 'room.events' ? { roomId, after } : { roomId }
      ear.subscribe(Number(id), path, path.startsWith('inbox') ? {} : input)
    }
  }
  for (const ear of ears.values())
    await vi.waitFor(() => expect(new Set(ear.heard.map(({ id }) => id)).size).toBe(5), 8_000)
  return ears
}

async function provoke(kind: string, { act, of, logged }: EventRow) {
  const { by, path, input } = act(house)
  const { error } = await overHttp(callerOf(actors.find((actor) => actor.is === by)!), {
    type: 'mutation',
    path,
    input,
  })
  expect(error).toBeUndefined()
  const shopperId = house.things[of].userId
  const where = { kind: logged ?? kind, room: { shopperId } }
  return house.world.db.event.findFirstOrThrow({ where, orderBy: [{ createdAt: 'desc' }, { seq: 'desc' }] })
}

test('S1: every kind of event has a row, and no row is of what is no more', async () => {
  const schema = resolve(import.meta.dirname, '../../../packages/api/src/log/log.schema.ts')
  const [, union] = /interface EventData \{(.*?)\n\}/s.exec(await readFile(schema, 'utf8'))!
  const kinds = [...union!.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, kind]) => kind!)
  expect(Object.keys(events).sort()).toEqual(kinds.sort())
})

test('S1: who types is told to exactly those who may see the room', async () => {
  tokens = await house.tokens()
  const { roomId } = house.things['customer B']
  const ears = await everybodyListens(roomId, 0)
  const by = actors.find(({ is }) => is === 'customer B')!
  await overHttp(callerOf(by), {
    type: 'mutation',
    path: 'room.setTyping',
    input: { roomId, isTyping: true },
  })
  const toldBy = (id: number) => () =>
    namesOf(
      [...ears]
        .filter(([, ear]) =>
          ear.heard.some(
            (line) => line.id === id && /"typing":\[\{|"names":\["customer-b/.test(JSON.stringify(line.data)),
          ),
        )
        .map(([actor]) => actor),
    )
  const desk = ['admin', 'agent B']
  await vi.waitFor(() => expect(toldBy(2)()).toEqual([...desk, 'customer B']), 8_000)
  await vi.waitFor(() => expect(toldBy(5)()).toEqual(desk), 8_000)
  for (const ear of ears.values()) ear[Symbol.dispose]()
})

test.each(Object.entries(events))('S1: %s reaches exactly those who could fetch it', async (kind, row) => {
  tokens = await house.tokens()
  const listened = house.things[row.of].roomId
  const { lastSeq } = await house.world.db.room.findUniqueOrThrow({ where: { id: listened } })
  const ears = await everybodyListens(listened, lastSeq)
  const began = new Map([...ears].map(([actor, ear]) => [actor, ear.heard.length]))
  const { roomId, seq } = await provoke(kind, row)
  const may = actors.filter(({ is }) => is !== null && row.who.includes(is))
  try {
    const fetched = new Map<Actor, RoomEvent>()
    for (const actor of actors) {
      const since = await ask(actor, 'room.since', { roomId, after: seq - 1, limit: 1 })
      const [event] = (since.data as { events: RoomEvent[] } | undefined)?.events ?? []
      if (event) fetched.set(actor, event)
      expect((await ask(actor, 'room.get', { roomId })).error === undefined, actor.name).toBe(Boolean(event))
      ears.get(actor)!.subscribe(6, 'room.events', { roomId, after: seq - 1 })
    }
    expect(namesOf([...fetched.keys()])).toEqual(namesOf(may))
    for (const [actor, ear] of ears) {
      const event = fetched.get(actor)
      if (event) expect(event.kind).toBe(isStaff(actor) ? (row.logged ?? kind) : (row.toShopper ?? kind))
      const wasIn = !ear.heard.slice(0, began.get(actor)).some(({ id, error }) => id === 1 && error)
      const last = row.lastWordTo !== undefined && row.lastWordTo === actor.is
      await vi.waitFor(() => {
        expect(!ear.isOpen() || ear.heard.some(({ id }) => id === 6)).toBe(true)
        expect(heardOf(ear, 6, seq), `${actor.name}, from the log`).toEqual(event)
        if (wasIn && !last && !row.opens)
          expect(heardOf(ear, 1, seq), `${actor.name}, who listened`).toEqual(event)
        const rooms = ear.heard.slice(began.get(actor)).filter(({ id }) => id === 4)
        const listed = JSON.stringify(
          rooms.map(({ data }) => (data as { data?: { rooms: unknown } })?.data?.rooms),
        )
        expect(listed.includes(roomId), `${actor.name}, in the list`).toBe(isStaff(actor) && Boolean(event))
      }, 8_000)
      looks += 1
      if (event || wasIn) continue // what came before it was taken away was theirs
      const late = ear.heard.slice(began.get(actor)).filter(({ id, data }) => data && id !== 4 && id !== 5)
      expect(late, `${actor.name} is told nothing`).toEqual([])
    }
  } finally {
    for (const ear of ears.values()) ear[Symbol.dispose]()
  }
})

test('S1: every kind was looked at by everybody', (context) => {
  expect(looks).toBe(Object.keys(events).length * actors.length)
  const size = `${Object.keys(events).length} kinds of event, ${actors.length} who listen`
  reached(context, `${size}, ${looks} looks; told to whom may not fetch: 0`)
})
