import { createWorld } from '@etalase/api/testing'
import { expect, test } from 'vitest'
import { serveDatabase } from '../testing/serve.ts'
import { signIn } from '../testing/visit.ts'

test('S4: a token in an address, which ends up in logs, opens nothing', async () => {
  await using world = await createWorld()
  await using at = await serveDatabase(world.url)
  const token = await signIn(await world.shopper('ann'), at.url)
  const params = encodeURIComponent(JSON.stringify({ app: 'shop', token }))
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${at.url}/trpc/${path}?connectionParams=${params}`, { headers })).text()
  expect(JSON.parse(await read('session.me'))).toEqual({ result: { data: null } })
  for (const path of ['room.mine', 'room.live', 'room.events'])
    expect(await read(path)).toContain('NOT_SIGNED_IN')
  expect(await read('session.me', { authorization: `Bearer ${token}` })).toContain('ann@example.com')
})
