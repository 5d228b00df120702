import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createWorld, type World } from '@etalase/api/testing'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTo, everyAsk } from './answers.ts'
import { reached } from '../report/reached.ts'

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}
const ofFiles = { ...policy, 'script-src': "'none'", sandbox: '' }
const besides = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()',
}

const put = { 'evil.html': 'text', 'evil.svg': 'text', 'evil.js': 'text', 'evil.css': 'text', evil: 'text' }
const files = ['/files/demo/box.webp', ...Object.keys(put).map((name) => `/files/demo/${name}`)]

let world: World
let server: TestServer
let filesDir: string
beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), 'etalase-policy-'))
  await mkdir(join(filesDir, 'demo'))
  const picture = resolve(import.meta.dirname, '../../../prisma/seed/pictures/teapot.webp')
  await copyFile(picture, join(filesDir, 'demo/box.webp'))
  for (const name of Object.keys(put)) await writeFile(join(filesDir, 'demo', name), '<script>hit()</script>')
  world = await createWorld()
  server = await serveDatabase(world.url, { filesDir, limitsFactor: 1 })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
  await rm(filesDir, { recursive: true })
})

function directives(headers: Headers): Record<string, string> {
  const said = headers.get('content-security-policy')?.split('; ') ?? []
  return Object.fromEntries(
    said.map((line) => line.split(/ (.*)/).slice(0, 2).concat('') as [string, string]),
  )
}

test('S13: every page, file and answer has the whole policy, whatever was asked and however', async (context) => {
  const statuses = new Map<number, number>()
  const asks = await everyAsk(files)
  for (const ask of asks) {
    const { status, headers } = await answerTo(server.url, ask)
    const what = `${ask.name}: ${ask.path}, ${status}`
    expect(directives(headers), what).toEqual(ask.path.startsWith('/files/') ? ofFiles : policy)
    for (const [name, value] of Object.entries(besides)) expect(headers.get(name), what).toBe(value)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const seen = [...statuses.keys()].sort((one, other) => one - other)
  reached(context, `${asks.length} answers, without it: 0; statuses ${seen.join(' ')}`)
  expect(seen).toEqual(expect.arrayContaining([200, 206, 308, 400, 401, 403, 404, 405, 413, 415, 416]))
})

test('S13: so has what is refused for being too often, and what went wrong on our side', async (context) => {
  const headers = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }
  const body = JSON.stringify({ email: 'ann@example.com', password: 'wrong' })
  const tries = Array.from({ length: 6 }, () =>
    answerTo(server.url, { path: '/trpc/session.signIn', init: { method: 'POST', headers, body } }),
  )
  const often = (await Promise.all(tries)).find(({ status }) => status === 429)
  await world.db.$executeRaw`ALTER TABLE "Product" RENAME TO "Elsewhere"`
  const broken = await answerTo(server.url, { path: '/trpc/product.facets', init: { headers } })
  await world.db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Product"`
  expect(broken.status).toBe(500)
  for (const answer of [often, broken]) expect(directives(answer!.headers)).toEqual(policy)
  reached(context, '429 and 500 have it')
})

test('S13: what the policy says about a file holds when the file is asked for again', async () => {
  for (const path of files) {
    const first = await answerTo(server.url, { path })
    const init = { headers: { 'if-none-match': first.headers.get('etag')! } }
    const again = await answerTo(server.url, { path, init })
    expect(again.status).toBe(304)
    expect(directives(again.headers)).toEqual(ofFiles)
  }
})

test('S13: a file that is no picture is kept, not shown, and is no script', async () => {
  const picture = await answerTo(server.url, { path: files[0]! })
  expect(picture.headers.get('content-type')).toBe('image/webp')
  for (const path of files.slice(1)) {
    const { headers } = await answerTo(server.url, { path })
    expect(headers.get('content-type'), path).toBe('application/octet-stream')
    expect(headers.get('content-disposition'), path).toBe('attachment')
  }
})
