import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter, callerOf } from '../router.ts'
import { contextOf, createWorld, type World } from '../testing/world.ts'
import { limited } from './limits.ts'

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
)
const mutations = procedures.filter(([, { _def }]) => _def.type === 'mutation').map(([path]) => path)

/** Whoever works there is trusted with these, as often as they like: most are written down in their name. */
const ofTheDesk = [
  'privacy.eraseOf',
  'privacy.exportOf',
  'room.assign',
  'room.setHandler',
  'room.setPriority',
  'room.setStatus',
  'room.undo',
  'staff.invite',
  'staff.setAvailability',
  'staff.setDisabled',
  'staff.setRole',
  'staff.withdraw',
]

test('S14: each mutation has a limit, or is known to have none', ({ task }) => {
  const free = mutations.filter((path) => !limited[path]).sort()
  expect(free).toEqual(ofTheDesk)
  task.meta['reached'] =
    `${mutations.length - free.length} of ${mutations.length} mutations; the others are the desk’s`
})

test('S14: what has no limit, no shopper and no stranger can do', async () => {
  for (const viewer of [null, (await world.guest('eve')).viewer, (await world.shopper('ann')).viewer]) {
    const call = callerOf(contextOf(world.house, 'shop', viewer)) as unknown as Record<string, Procedures>
    for (const path of ofTheDesk) {
      const [noun, verb] = path.split('.') as [string, string]
      await expect(call[noun]![verb]!({}), path).rejects.toMatchObject({
        reason: viewer ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN',
      })
    }
  }
})

type Procedures = Record<string, (input: object) => Promise<unknown>>

/** Only these do anything for somebody who has not signed in; signing out does nothing for them. */
const ofStrangers = [
  'session.continueAsGuest',
  'session.signIn',
  'session.signUp',
  'staff.accept',
  'staff.readInvitation',
]

test('S14: a limit counts each call of everybody who may call, whatever is sent', async () => {
  const signedIn = ['guest', 'shopper', 'agent', 'admin'] as const
  const viewers = await Promise.all(signedIn.map(async (kind) => (await world[kind](`a ${kind}`)).viewer))
  const inputs = [{}, { isTyping: true }, { isTyping: false }, { body: null }, { body: {} }]
  for (const path of mutations.filter((it) => limited[it]))
    for (const input of inputs) {
      const countedAs = (viewer: (typeof viewers)[number] | null) =>
        limited[path]!({ viewer, from: '192.0.2.1', input })
      for (const viewer of viewers) expect(countedAs(viewer), `${path} by ${viewer.kind}`).not.toEqual([])
      if (ofStrangers.includes(path)) expect(countedAs(null), path).not.toEqual([])
    }
})

test('S14: who has not signed in and is not counted is refused', async () => {
  const call = world.stranger() as unknown as Record<string, Procedures>
  for (const path of mutations) {
    if (ofTheDesk.includes(path) || ofStrangers.includes(path) || path === 'session.signOut') continue
    const [noun, verb] = path.split('.') as [string, string]
    await expect(call[noun]![verb]!({}), path).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' })
  }
})

test('S14: a limit names a procedure that there is', () => {
  const names = new Set(procedures.map(([path]) => path))
  expect(Object.keys(limited).filter((path) => !names.has(path))).toEqual([])
})
