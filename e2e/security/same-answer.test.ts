import { createWorld, type World } from '@etalase/api/testing'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reached } from './report/reached.ts'

let world: World
let at: TestServer
beforeAll(async () => {
  world = await createWorld()
  at = await serveDatabase(world.url)
  await Promise.all([world.shopper('ann'), world.agent('budi'), world.guest('gus')])
  const { viewer } = await world.shopper('gone')
  await world.db.user.update({ where: { id: viewer.id }, data: { disabledAt: new Date() } })
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const post = (path: string, input: object, url = at.url) =>
  fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-etalase-app': 'shop' },
    body: JSON.stringify(input),
  })
const guess = (email: string) => post('session.signIn', { email, password: 'not this one' })
const mailOf = (name: string) => `${name}@example.com`

/** All that a caller can tell two answers apart by, but when they came. */
async function looks(answer: Response): Promise<unknown> {
  const changing = new Set(['date', 'x-request-id'])
  const body = (await answer.text()).replace(/"requestId":"[^"]+"/, '')
  return [answer.status, body, [...answer.headers].filter(([name]) => !changing.has(name))]
}

test('S8: a wrong password answers alike whoever has the e-mail, and if nobody has', async () => {
  const unknown = await looks(await guess(mailOf('nobody')))
  for (const name of ['ann', 'budi', 'gus', 'gone'])
    expect(await looks(await guess(mailOf(name))), name).toEqual(unknown)
  expect(unknown).toContain(401)
})

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** In pairs, so that what else the machine does falls on both. */
async function difference(pairs: number): Promise<number> {
  const took = { known: [] as number[], unknown: [] as number[] }
  const time = async (which: keyof typeof took, n: number) => {
    const email = which === 'known' ? mailOf('ann') : mailOf(`nobody${n}`)
    const began = performance.now()
    await (await guess(email)).text()
    took[which].push(performance.now() - began)
  }
  for (let n = 0; n < pairs; n++) {
    const order = n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const which of order) await time(which, n)
  }
  return Math.abs(median(took.known) - median(took.unknown))
}

test('S8: and it takes as long', { timeout: 60_000 }, async (context) => {
  await difference(5)
  // A machine that is busy may make one trial differ; what tells them apart would do so in each.
  let best = Infinity
  for (let trial = 0; trial < 4 && best >= 5; trial++) best = Math.min(best, await difference(50))
  reached(context, `medians of sign-in differ by ${best.toFixed(1)} ms`)
  expect(best).toBeLessThan(5)
})

test('S8: a guest learns nothing about the e-mail that they type', async () => {
  const keys = async (email: string) => {
    const answer = await post('session.continueAsGuest', { name: 'Eve', email })
    const { result } = (await answer.json()) as { result: { data: Record<string, unknown> } }
    const { id: _, email: __, ...rest } = result.data
    return [answer.status, rest]
  }
  expect(await keys(mailOf('ann'))).toEqual(await keys(mailOf('nobody')))
})

test('S8: who signs up learns that an e-mail is taken, twenty times an hour and not more', async (context) => {
  await using strict = await serveDatabase(world.url, { limitsFactor: 1 })
  const ask = async () => {
    const answer = await post(
      'session.signUp',
      { email: mailOf('ann'), password: 'a good one here' },
      strict.url,
    )
    const { error } = (await answer.json()) as { error: { data: { refusal: string } } }
    return error.data.refusal
  }
  const answers = []
  for (let n = 0; n < 25; n++) answers.push(await ask())
  const told = answers.filter((it) => it === 'EMAIL_TAKEN').length
  reached(context, `sign-up tells of ${told} e-mails an hour and address`)
  expect(answers).toEqual([...Array(20).fill('EMAIL_TAKEN'), ...Array(5).fill('TOO_MANY')])
})
