import { hash, verify } from '@node-rs/argon2'
import { beforeEach, expect, test, vi } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { createWorld } from '../testing/world.ts'
import { hashPassword } from './password.ts'

vi.mock('@node-rs/argon2', { spy: true })
beforeEach(() => void vi.clearAllMocks())

const costOf = (stored: unknown) => /^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$/.exec(String(stored))?.[0]

test('S8: one password is worked out for each try, at the same cost, whether the e-mail is known or not', async ({
  task,
}) => {
  await using world = await createWorld()
  const [ann, budi] = [await world.shopper('ann'), await world.agent('budi')]
  await world.guest('gus')
  const gone = await world.shopper('gone')
  await world.db.user.update({ where: { id: gone.viewer.id }, data: { disabledAt: new Date() } })
  const cost = costOf(await hashPassword('any'))
  expect(cost).toBeDefined()
  const emails = [
    ann.viewer.email!,
    budi.viewer.email!,
    gone.viewer.email!,
    'gus@example.com',
    'no@example.com',
  ]
  for (const email of emails) {
    vi.clearAllMocks()
    const signIn = world.stranger().session.signIn({ email, password: 'not this one' })
    await expect(signIn).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
    expect(vi.mocked(hash), email).not.toHaveBeenCalled()
    expect(
      vi.mocked(verify).mock.calls.map(([stored]) => costOf(stored)),
      email,
    ).toEqual([cost])
  }
  task.meta['reached'] = `${emails.length} kinds of e-mail: one ${cost} each`
})
