import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { appRouter } from '@etalase/api'

interface Ask {
  name: string
  path: string
  init?: RequestInit
}

const apps = resolve(import.meta.dirname, '../../../apps')
const json = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }
const post = (body: string, headers: Record<string, string> = json) => ({ method: 'POST', headers, body })

async function filesOf(app: string, base: string): Promise<Ask[]> {
  const folder = join(apps, app, 'dist')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map((file) => `${base}/${relative(folder, join(file.parentPath, file.name))}`)
    .map((path) => ({ name: 'a built file', path }))
}

/** Each procedure by its own method and by the wrong one, without an input: few of them answer well. */
function calls(): Ask[] {
  return Object.keys(appRouter._def.procedures).flatMap((name) => [
    { name: 'a call by GET', path: `/trpc/${name}`, init: { headers: json } },
    { name: 'a call by POST', path: `/trpc/${name}`, init: post('{}') },
  ])
}

const pages = [
  '/',
  '/products',
  '/products?q=<script>',
  '/nowhere/at/all',
  '/sign-in?next=//x',
  '/admin/',
  '/admin/staff',
]
const others = [
  '/livez',
  '/readyz',
  '/metrics',
  '/admin',
  '/%',
  '/%00',
  '//',
  '/..%2f..%2fetc/passwd',
  '/trpc',
  '/trpc/',
  '/trpc/%',
  '/trpc/no.such',
]
const missing = [
  '/assets/none.js',
  '/admin/assets/none.js',
  '/none.js',
  '/files/none.webp',
  '/files/',
  '/files',
]
const wrong: [string, RequestInit][] = [
  ['too much', post(JSON.stringify({ email: 'x'.repeat(70_000) }))],
  ['no JSON', post('<', json)],
  ['a form', post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['no name of an app', post('{}', { 'content-type': 'application/json' })],
  ['another site', post('{}', { ...json, origin: 'https://evil.example' })],
  ['another method', { method: 'PUT', headers: json }],
  ['a question before', { method: 'OPTIONS' }],
]

/** Whatever the server can be asked for, and in which wrong ways. */
export async function everyAsk(files: string[]): Promise<Ask[]> {
  const ask = (name: string) => (path: string) => ({ name, path })
  return [
    ...pages.map(ask('a page')),
    ...others.map(ask('an address')),
    ...missing.map(ask('a file that is not there')),
    ...files.map(ask('a file that was put there')),
    ...wrong.map(([name, init]) => ({ name, path: '/trpc/session.signIn', init })),
    ...wrong.map(([name, init]) => ({ name: `${name}, of a page`, path: '/', init })),
    { name: 'a head', path: '/', init: { method: 'HEAD' } },
    { name: 'a range', path: '/files/demo/box.webp', init: { headers: { range: 'bytes=0-9' } } },
    { name: 'a range beyond', path: '/files/demo/box.webp', init: { headers: { range: 'bytes=99999999-' } } },
    {
      name: 'a stream',
      path: '/trpc/product.changes?input={"ids":["x"]}',
      init: { headers: { ...json, accept: 'text/event-stream' } },
    },
    ...(await filesOf('storefront', '')),
    ...(await filesOf('admin', '/admin')),
    ...calls(),
  ]
}

/** What the server says to it, without its end: some never have one. */
export async function answerTo(url: string, { path, init }: Omit<Ask, 'name'>) {
  const stop = new AbortController()
  const answer = await fetch(url + path, { redirect: 'manual', ...init, signal: stop.signal })
  const { status, headers } = answer
  stop.abort()
  return { status, headers }
}
