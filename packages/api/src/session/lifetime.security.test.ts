import { Prisma } from '@etalase/db'
import { afterEach, expect, test, vi } from 'vitest'
import { browserAt } from '../testing/browser.ts'
import { createWorld, password } from '../testing/world.ts'
import { luciaOf } from './lucia.ts'

const hour = 3_600_000
afterEach(() => void vi.useRealTimers())

test.each([
  { app: 'shop', life: 30 * 24 * hour, step: 12 * hour },
  { app: 'desk', life: 12 * hour, step: hour / 2 },
] as const)('S4: a session of the $app is over after its life, however much it is used', async (row) => {
  await using world = await createWorld()
  await (row.app === 'desk' ? world.agent('ann') : world.shopper('ann'))
  const browser = browserAt(world.house, row.app)
  vi.useFakeTimers({ toFake: ['Date'] })
  const began = Date.now()
  await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
  const me = async () => (await browser.call()).session.me()
  for (let at = 0; at < row.life; at += row.step) {
    vi.setSystemTime(began + at)
    expect(await me(), `after ${at / hour} hours`).not.toBeNull()
  }
  vi.setSystemTime(began + row.life - 1_000)
  expect(await me(), 'a second before').not.toBeNull()
  vi.setSystemTime(began + row.life + 1_000)
  expect(await me()).toBeNull()
})

test('S4: a token has at least 160 random bits, and every one of them is', async ({ task }) => {
  await using world = await createWorld()
  const { viewer } = await world.shopper('ann')
  const lucia = luciaOf(world.db, 'shop', false)
  const many = Array.from({ length: 400 }, () => lucia.createSession(viewer.id, { userAgent: '', ip: '' }))
  const tokens = (await Promise.all(many)).map(({ id }) => id)
  expect(new Set(tokens).size).toBe(tokens.length)
  const letters = [...new Set(tokens.join(''))].toSorted()
  const bitsEach = Math.log2(letters.length)
  expect(bitsEach).toBe(5)
  const bitsOf = (token: string) =>
    Array.from(token, (letter) => letters.indexOf(letter).toString(2).padStart(bitsEach, '0')).join('')
  const all = tokens.map(bitsOf)
  const random = Array.from(all[0]!).filter((_, i) => {
    const ones = all.filter((bits) => bits[i] === '1').length
    return ones > tokens.length * 0.35 && ones < tokens.length * 0.65
  })
  expect(random.length).toBeGreaterThanOrEqual(160)
  task.meta['reached'] = `${random.length} random bits a token`
})

test('S4: no table of the database holds a token, nor half of one', async ({ task }) => {
  await using world = await createWorld()
  await world.shopper('ann')
  const { token = '' } = await world
    .stranger()
    .session.signIn({ email: 'ann@example.com', password, token: true })
  const tables = Object.values(Prisma.ModelName)
  for (const part of [token.slice(0, 20), token.slice(20)])
    for (const table of tables) {
      const name = Prisma.raw(`"${table}"`)
      const held = await world.db.$queryRaw`SELECT 1 FROM ${name} t WHERE t::text LIKE ${`%${part}%`}`
      expect(held, table).toEqual([])
    }
  task.meta['reached'] = `${tables.length} tables hold 0 tokens`
})
