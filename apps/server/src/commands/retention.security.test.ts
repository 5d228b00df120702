import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createWorld } from '@etalase/api/testing'
import { expect, test } from 'vitest'
import { readPeriods } from './retention-periods.ts'

const script = join(import.meta.dirname, 'retention.ts')

test('P3: the command counts or does what it is told to, in two places at once, and nothing by itself', async () => {
  await using world = await createWorld()
  const old = new Date(Date.now() - 90 * 86_400_000)
  for (const name of ['ann', 'bob', 'eve']) {
    const { viewer } = await world.guest(name)
    await world.db.user.update({
      where: { id: viewer.id },
      data: { createdAt: name === 'eve' ? new Date() : old },
    })
  }
  const give = async (args: string[], env: Record<string, string> = {}) => {
    const options = { env: { PATH: process.env['PATH'], DATABASE_URL: world.url, ...env } }
    return (await promisify(execFile)(process.execPath, [script, ...args], options)).stdout.trim()
  }
  const guests = () => world.db.user.count({ where: { erasedAt: null } })
  expect(await give([])).toContain('Everything is kept for ever')
  expect(await give(['--dry-run'], { RETENTION_GUESTS: '60' })).toBe('2 guests would go.')
  expect(await guests()).toBe(3)
  const said = await Promise.all([give(['--guests', '60', '--sessions', '1']), give(['--guests', '60'])])
  expect(
    said
      .join('\n')
      .match(/\d+(?= guests went)/g)
      ?.map(Number)
      .reduce((a, b) => a + b),
  ).toBe(2)
  expect(said[0]).toContain('0 sessions that ended went.')
  expect(await guests()).toBe(1)
}, 60_000)

test('P3: an option goes before the environment, and what is no number of days is refused', () => {
  expect(readPeriods({ guests: '7' }, { RETENTION_GUESTS: '9', RETENTION_SESSIONS: '' })).toEqual({
    guests: 7,
  })
  for (const guests of ['0', '-1', '', '1.5', 'all', '999999'])
    expect(() => readPeriods({ guests }, {}), guests).toThrow('a number of days from 1 on')
})

test('P3: the command says how much was busy, and whether somebody is left whom a backup has brought back', async () => {
  await using world = await createWorld()
  const old = new Date(Date.now() - 90 * 86_400_000)
  for (const name of ['ann', 'bob']) {
    const { viewer } = await world.guest(name)
    await world.db.user.update({ where: { id: viewer.id }, data: { createdAt: old } })
    if (name === 'bob') await world.db.erasure.create({ data: { userId: viewer.id } })
  }
  await world.db.$executeRawUnsafe(`CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'as if somebody held it' USING ERRCODE = 'lock_not_available'; END $$`)
  await world.db.$executeRawUnsafe(
    'CREATE TRIGGER held BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION held()',
  )
  const env = { PATH: process.env['PATH'], DATABASE_URL: world.url }
  const given = promisify(execFile)(process.execPath, [script, '--guests', '60'], { env })
  await expect(given).rejects.toMatchObject({
    code: 1,
    stdout: '0 guests went.\n2 were busy, and are left for the next time.\n',
    stderr: '1 of those whom a backup has brought back could not be erased.\n',
  })
}, 60_000)
