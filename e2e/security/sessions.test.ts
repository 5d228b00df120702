import { createWorld, password, type World } from '@etalase/api/testing'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEventsEar } from './ear.ts'
import { openSocket, overEvents, overHttp, overSocket, type Caller } from './matrix/doors.ts'
import { mintToken } from './matrix/house.ts'
import { reached } from './report/reached.ts'

let world: World
let at: TestServer
beforeAll(async () => {
  world = await createWorld()
  at = await serveDatabase(world.url)
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const next = 'another horse battery'
const mutate = (by: Caller, path: string, input: object = {}) =>
  overHttp(by, { type: 'mutation', path, input })

interface Change {
  name: string
  app: Caller['app']
  who: () => Promise<Awaited<ReturnType<World['shopper']>>>
  make: (by: Caller) => Promise<unknown>
}

const changes: Change[] = [
  {
    name: 'a guest signs up',
    app: 'shop',
    who: () => world.guest('gita'),
    make: (by) => mutate(by, 'session.signUp', { email: 'gita@example.com', password, token: true }),
  },
  {
    name: 'a guest signs in',
    app: 'shop',
    who: () => world.guest('gus'),
    make: async (by) => {
      await world.shopper('hana')
      return mutate(by, 'session.signIn', { email: 'hana@example.com', password, token: true })
    },
  },
  {
    name: 'the same one signs in again',
    app: 'shop',
    who: () => world.shopper('ann'),
    make: (by) => mutate(by, 'session.signIn', { email: 'ann@example.com', password, token: true }),
  },
  {
    name: 'a shopper changes the password',
    app: 'shop',
    who: () => world.shopper('cinta'),
    make: (by) => mutate(by, 'session.changePassword', { current: password, next, token: true }),
  },
  {
    name: 'an agent changes the password',
    app: 'desk',
    who: () => world.agent('budi'),
    make: (by) => mutate(by, 'session.changePassword', { current: password, next, token: true }),
  },
  {
    name: 'an admin changes a role',
    app: 'desk',
    who: () => world.agent('dewi'),
    make: async () => {
      const [boss, dewi] = [await world.admin('boss'), await world.agent('dewi')]
      await boss.staff.setRole({ userId: dewi.viewer.id, kind: 'ADMIN' })
      return { data: null }
    },
  },
  {
    name: 'one signs out',
    app: 'desk',
    who: () => world.agent('eka'),
    make: (by) => mutate(by, 'session.signOut'),
  },
]

/** All ways in; answers those by which something was let in. */
async function letIn(by: Caller): Promise<string[]> {
  const query = {
    type: 'query',
    path: by.app === 'shop' ? 'room.mine' : 'staff.list',
    input: undefined,
  } as const
  const write =
    by.app === 'shop'
      ? ({ type: 'mutation', path: 'room.start', input: { clientId: crypto.randomUUID() } } as const)
      : ({ type: 'mutation', path: 'staff.setAvailability', input: { available: false } } as const)
  const stream =
    by.app === 'shop'
      ? ({ type: 'subscription', path: 'room.live', input: { roomId: crypto.randomUUID() } } as const)
      : ({ type: 'subscription', path: 'inbox.events', input: {} } as const)
  const onSocket = await overSocket(by, [query, write, stream])
  const answers = {
    'HTTP query': await overHttp(by, query),
    'HTTP mutation': await overHttp(by, write),
    'ws query': onSocket[0]!,
    'ws mutation': onSocket[1]!,
    'ws subscription': onSocket[2]!,
    events: await overEvents(by, stream),
  }
  return Object.entries(answers).flatMap(([way, { error }]) =>
    error?.data.refusal === 'NOT_SIGNED_IN' ? [] : [way],
  )
}

/** A stranger to a room is told that it is not there, and so is let in by these doors all the same. */
const all = ['HTTP query', 'HTTP mutation', 'ws query', 'ws mutation', 'ws subscription', 'events']

let tried = 0
test.each(changes)('S5: when $name, the old token works nowhere', async ({ app, who, make }) => {
  const token = await mintToken(world, await who(), app)
  const by: Caller = { url: at.url, app, token }
  expect(await letIn(by), 'before').toEqual(all)
  const socket = await openSocket(by)
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener('close', ({ code }) => resolve(code)),
  )
  socket.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'session.me' } }))
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  using stream = openEventsEar(by)
  stream.subscribe(1, app === 'shop' ? 'room.live' : 'inbox.events', app === 'shop' ? { roomId: token } : {})
  const answer = (await make(by)) as { data: { token?: string } | null; error?: unknown }
  expect(answer.error).toBeUndefined()
  expect(await closed, 'the open socket').toBe(4401)
  expect(await letIn(by), 'after').toEqual([])
  const fresh = answer.data?.token
  if (fresh) {
    expect(fresh).not.toBe(token)
    expect(await letIn({ ...by, token: fresh }), 'the new one').toEqual(all)
  }
  tried += all.length
})

test('S5: all ways were tried after every change', (context) => {
  expect(tried).toBe(changes.length * all.length)
  reached(context, `${changes.length} changes, ${all.length} ways in each: old token works 0 times`)
})

const flags = { shop: 'Lax', desk: 'Strict' } as const

test.each(['shop', 'desk'] as const)(
  'S4: in production the cookie of the %s is this origin’s alone, and no script’s',
  async (app) => {
    await using earnest = await serveDatabase(world.url, { production: true })
    const name = app === 'shop' ? 'ina' : 'joko'
    await (app === 'shop' ? world.shopper(name) : world.agent(name))
    const headers = { 'content-type': 'application/json', 'x-etalase-app': app }
    const body = JSON.stringify({ email: `${name}@example.com`, password })
    const answer = await fetch(`${earnest.url}/trpc/session.signIn`, { method: 'POST', headers, body })
    const [cookie, ...more] = answer.headers.getSetCookie()
    expect(more).toEqual([])
    const [pair, ...attributes] = cookie!.split('; ')
    expect(pair).toMatch(new RegExp(`^__Host-etalase_${app}=[a-z0-9]{40}$`))
    expect(attributes.filter((it) => !it.startsWith('Max-Age')).sort()).toEqual(
      ['HttpOnly', 'Path=/', `SameSite=${flags[app]}`, 'Secure'].sort(),
    )
    expect(await answer.text(), 'no script is told it').not.toContain(pair!.split('=')[1])
    const me = async (sent: string, as: string = app) => {
      const asked = await fetch(`${earnest.url}/trpc/session.me`, {
        headers: { 'x-etalase-app': as, cookie: sent },
      })
      return ((await asked.json()) as { result: { data: { name: string } | null } }).result.data?.name ?? null
    }
    expect(await me(pair!)).toBe(name)
    expect(await me(pair!.replace('__Host-', '')), 'which another site of the domain could set').toBeNull()
    expect(await me(pair!, app === 'shop' ? 'desk' : 'shop'), 'at the other app').toBeNull()
  },
)

test('S4: nobody brings a token along that becomes theirs by signing in', async () => {
  await world.shopper('kiki')
  const chosen = 'a'.repeat(40)
  const by: Caller = { url: at.url, app: 'shop', token: chosen }
  const given = await mutate(by, 'session.signIn', { email: 'kiki@example.com', password, token: true })
  expect((given.data as { token: string }).token).not.toBe(chosen)
  expect(await letIn(by)).toEqual([])
})
