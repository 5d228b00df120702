import { serveDatabase, type TestServer } from '@etalase/server/testing'
import type { RoomEvent } from '@etalase/api/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actors } from '../matrix/actors.ts'
import { inputOf } from '../matrix/cells.ts'
import { overHttp, type Answer } from '../matrix/doors.ts'
import { openHouse, type House, type Tokens } from '../matrix/house.ts'
import { procedures } from '../matrix/procedures.ts'
import { events } from '../matrix/table/events.ts'
import { table } from '../matrix/table/table.ts'
import { knock } from '../matrix/tell.ts'
import { reached } from '../report/reached.ts'
import { shapeOf } from './shape.ts'

const actor = actors.find(({ name }) => name === 'customer A')!
let house: House
let at: TestServer
let tokens: Tokens
/** Everything that a shopper is answered with, by what they asked. */
const seen: Record<string, unknown[]> = {}
beforeAll(async () => {
  house = await openHouse()
  at = await serveDatabase(house.world.url)
  tokens = await house.tokens()
  await plantNote(house)
  await bringAboutAll()
  for (const [path, row] of Object.entries(table)) {
    if (row.who === 'staff' || row.who === 'admin' || row.at === 'desk') continue
    const { type } = procedures[path]!._def
    const door = type === 'subscription' ? 'sse' : 'http'
    const cell = { actor, door, field: null, whose: 'nobody' } as const
    const input = inputOf(row, cell, house.things)
    const [answer] = await knock(caller(), door, [{ type, path, input }])
    seen[path] = [answer!.error ? { error: answer!.error } : answer!.data]
  }
  const { roomId } = house.things['customer A']
  tokens = await house.tokens() // the last of all was to sign out
  const since = await ask('room.since', { roomId, after: 0 })
  for (const event of (since.data as { events: RoomEvent[] }).events)
    (seen[`event ${event.kind}`] ??= []).push(event)
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

const caller = (by: string = actor.name) => {
  const { app } = actors.find(({ name }) => name === by)!
  return { url: at.url, app, token: tokens.get(`${by} http`)! }
}
const ask = async (path: string, input: object): Promise<Answer> =>
  overHttp(caller(), { type: 'query', path, input })

/** A word of the desk among itself, as it would stand in the room. */
async function plantNote({ world, things, visitors }: House): Promise<void> {
  const { roomId } = things['customer A']
  const { id: senderId, name: senderName } = visitors['agent A'].viewer
  const { lastSeq: seq } = await world.db.room.update({
    where: { id: roomId },
    data: { lastSeq: { increment: 1 } },
  })
  const { id } = await world.db.message.findFirstOrThrow()
  await world.db.event.create({ data: { roomId, seq, kind: 'message.sent', actorId: senderId } })
  const note = { senderId, senderName, senderKind: 'AGENT', kind: 'NOTE', text: 'between ourselves' } as const
  await world.db.message.create({ data: { ...note, id: id.replace(/^.{8}/, 'ffffffff'), roomId, seq } })
}

async function bringAboutAll(): Promise<void> {
  for (const { act, of, opens } of Object.values(events)) {
    if (of !== 'customer A' || opens) continue
    const { by, path, input } = act(house)
    const { error } = await overHttp(caller(by), { type: 'mutation', path, input })
    expect(error, path).toBeUndefined()
  }
}

test('S11: a shopper is told exactly the keys that are listed', async (context) => {
  const lines = Object.entries(seen).map(([name, values]) => `${name}\n${shapeOf(values)}`)
  await expect(`${lines.sort().join('\n\n')}\n`).toMatchFileSnapshot('./seen-by-shoppers.txt')
  reached(
    context,
    `${lines.length} answers and events, ${lines.join('\n').split('\n').length} lines of keys; beyond the listed ones: 0`,
  )
})

test('S11: of the staff no e-mail, of the desk no notes, of other shoppers nothing', () => {
  const all = JSON.stringify(seen)
  expect(all).toContain('words of customer A')
  for (const secret of [
    'agent-a@',
    'agent-b@',
    'admin@',
    'between ourselves',
    'customer B',
    'guest A',
    'guest B',
  ])
    expect(all, secret).not.toContain(secret)
})

const inside = [
  'handlerEpoch',
  'metadata',
  'changedXid',
  'priority',
  'available',
  'disabledAt',
  'passwordHash',
  'leftXid',
]

test('S11: what only the desk works with has no key anywhere', () => {
  const keys = new Set(
    JSON.stringify(seen)
      .match(/"\w+"(?=:)/g)!
      .map((key) => key.slice(1, -1)),
  )
  expect(inside.filter((key) => keys.has(key))).toEqual([])
  expect(JSON.stringify(seen['event room.handlerChanged'])).not.toContain('"epoch"')
})
