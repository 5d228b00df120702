import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createWorld, type World } from '@etalase/api/testing'
import { createEmptyDatabase } from '@etalase/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emailOf, nameOf, urlOf, whyNoReset, whyTaken } from './admin-options.ts'
import { call } from '../testing/call.ts'
import { serveDatabase } from '../testing/serve.ts'

const script = join(import.meta.dirname, 'admin-create.ts')
let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

interface Said {
  out: string
  trouble: string
}

/** As a person gives it; answers what it said, and what was wrong with it. */
async function give(args: string[], env: Record<string, string> = {}): Promise<Said> {
  const options = { env: { PATH: process.env['PATH'], DATABASE_URL: world.url, ...env } }
  return promisify(execFile)(process.execPath, [script, ...args], options).then(
    ({ stdout }) => ({ out: stdout.trim(), trouble: '' }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ out: stdout, trouble: stderr.trim() }),
  )
}

const tokenIn = ({ out }: Said) =>
  /^https:\/\/shop\.example\/admin\/welcome#([\w-]{43})$/m.exec(out)?.[1] ?? ''

test('S9: a link from the command line makes the first admin of a running shop', async () => {
  await using at = await serveDatabase(world.url, { production: true })
  const email = 'you@shop.example'
  const said = await give(['--email', ' You@Shop.example', '--name', 'Ayu', '--url', 'https://shop.example/'])
  const token = tokenIn(said)
  expect(said.trouble).toBe('')
  expect(token).not.toBe('')
  const desk = { app: 'desk' as const }
  const offer = { email, name: 'Ayu', kind: 'ADMIN', isReset: false }
  expect((await call(at.url, 'staff.readInvitation', { token }, desk)).result?.data).toEqual(offer)
  const chosen = { token, password: 'my own words', name: 'Ayu' }
  expect((await call(at.url, 'staff.accept', chosen, desk)).result?.data).toMatchObject({
    kind: 'ADMIN',
    email,
  })
  const again = await give(['--email', email])
  expect(again.trouble).toContain('is an admin already')
  expect(again.trouble).toContain('--reset')
  const reset = tokenIn(await give(['--email', email, '--reset', '--url', 'https://shop.example']))
  const renewed = { token: reset, password: 'other words of mine', name: 'Ayu' }
  expect((await call(at.url, 'staff.accept', renewed, desk)).error).toBeUndefined()
  const signIn = (password: string) => call(at.url, 'session.signIn', { email, password }, desk)
  expect((await signIn(renewed.password)).error).toBeUndefined()
  expect((await signIn(chosen.password)).error?.data.refusal).toBe('WRONG_PASSWORD')
}, 60_000)

test('S9: what cannot be done is said in a sentence, and nothing is made', async () => {
  await world.shopper('ann')
  const before = await world.db.invitation.count()
  const said = await Promise.all([
    give(['--email', 'ani@shop']),
    give(['--email', 'ann@example.com']),
    give(['--email', 'ann@example.com', '--reset']),
    give(['--email', 'eve@etalase.demo'], { NODE_ENV: 'production' }),
  ])
  expect(said.map(({ trouble }) => trouble)).toEqual([
    '--email is "ani@shop", but should be an address such as you@shop.example',
    'ann@example.com has an account in the shop. Take another address for the desk.',
    'Nobody of the staff has ann@example.com. For a new admin leave --reset out.',
    expect.stringMatching(/^Addresses of @etalase\.demo .*Take another\.$/),
  ])
  expect(await world.db.invitation.count()).toBe(before)
}, 60_000)

test('S9: what is given is read as it is meant, or refused with an example', () => {
  expect(emailOf(' You@Shop.example ')).toBe('you@shop.example')
  expect(() => emailOf(undefined)).toThrow('Who is it for?')
  expect(nameOf(undefined, 'you@shop.example')).toBe('you')
  for (const name of [' ', 'x'.repeat(121)]) expect(() => nameOf(name, '')).toThrow('--name wants')
  expect(urlOf('https://shop.example/')).toBe('https://shop.example')
  for (const url of ['shop.example', 'ftp://shop.example', 'https://shop.example/admin', 'https://a b'])
    expect(() => urlOf(url), url).toThrow('such as https://shop.example')
})

test('S9: who has an account already reads what to do instead', () => {
  const person = { id: '', name: 'Budi', disabledAt: null }
  const [admin, agent] = [{ ...person, kind: 'ADMIN' } as const, { ...person, kind: 'AGENT' } as const]
  const gone = { ...admin, disabledAt: new Date() }
  expect([whyTaken('a@b.example', null), whyNoReset('a@b.example', agent)]).toEqual([null, null])
  expect(whyTaken('a@b.example', admin)).toMatch(/is an admin already\. .*--email a@b\.example --reset$/)
  expect(whyTaken('a@b.example', agent)).toMatch(/is an agent; .*--reset$/)
  for (const why of [whyTaken, whyNoReset]) expect(why('a@b.example', gone)).toContain('is disabled')
})

test('S9: a database that is not up to date is left as it is', async () => {
  await using empty = await createEmptyDatabase()
  const { trouble } = await give(['--email', 'you@shop.example'], { DATABASE_URL: empty.url })
  expect(trouble).toContain('npm run migrate')
})
