import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { password } from '@etalase/api/testing'
import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '../../eventually.ts'
import { openHouse, type House } from '../../house.ts'
import { launch } from '../../stage.ts'
import { reached } from '../report/reached.ts'
import { none, watchFor } from './watch.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 60_000 })

const put = {
  'x.html': '<script>opener?.hit();hit()</script>',
  'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>hit()</script></svg>',
  'x.js': 'hit()',
  'x.css': 'body { color: rgb(1, 2, 3) }',
}

let browser: Browser
let filesDir: string
let house: House & AsyncDisposable
beforeAll(async () => {
  browser = await launch()
  filesDir = await mkdtemp(join(tmpdir(), 'etalase-put-'))
  for (const [name, text] of Object.entries(put)) await writeFile(join(filesDir, name), text)
  house = await openHouse(browser, { filesDir })
}, 60_000)
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await browser.close()
  await rm(filesDir, { recursive: true })
})

/** The page as it would be if somebody had a way to put markup into it. */
const injected = `<!doctype html><html><head>
  <base href="https://evil.example/">
  <script>hit()</script>
  <script src="/files/x.js"></script>
  <script src="https://evil.example/x.js"></script>
  <script src="data:text/javascript,hit()"></script>
  <style>body { color: rgb(1, 2, 3) }</style>
  <link rel="stylesheet" href="/files/x.css">
  <link rel="stylesheet" href="data:text/css,body{color:rgb(1,2,3)}">
</head><body style="color: rgb(1, 2, 3)" onload="hit()">
  <img src="none:" onerror="hit()"><img src="https://evil.example/x.png"><img src="data:image/png;base64,">
  <svg onload="hit()"></svg>
  <iframe src="/"></iframe><iframe srcdoc="<script>parent.hit()</script>"></iframe>
  <object data="/files/x.svg"></object><embed src="/files/x.svg">
  <a href="javascript:hit()">a link</a>
  <form action="https://evil.example/"><button>a form</button></form>
</body></html>`

const refused = [
  'base-uri',
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'object-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
]

/** Runs in the page: what a script of ours must not be led to do; answers what it could. */
async function tryAll(): Promise<{ tried: number; could: string[] }> {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy: (name: string, rules: object) => void }
  }
  const attempts: Record<string, () => unknown> = {
    eval: () => (Reflect.get(window, 'eval') as (text: string) => unknown)('1'),
    'new Function': () => (Reflect.get(window, 'Function') as (text: string) => unknown)('return 1'),
    'a timer of text': () => setTimeout('hit()' as unknown as () => void),
    innerHTML: () => (document.body.innerHTML = '<b>x</b>'),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'document.write': () => document.write('<b>x</b>'),
    srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
    DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'a range': () => document.createRange().createContextualFragment('<b>x</b>'),
    "a script's address": () => (document.createElement('script').src = '/files/x.js'),
    "a script's text": () => (document.createElement('script').text = 'hit()'),
    'a listener in an attribute': () => document.body.setAttribute('onclick', 'hit()'),
    'a worker': () => new Worker('/files/x.js'),
    'a policy of its own': () => trustedTypes.createPolicy('x', {}),
  }
  // What an inspector evaluates may do more than the page; from here on it is the page.
  await new Promise((later) => setTimeout(later))
  const could = Object.keys(attempts).filter((name) => {
    try {
      attempts[name]!()
      return true
    } catch {
      return false
    }
  })
  return { tried: Object.keys(attempts).length, could }
}

test('S13: what somebody put into a page does nothing', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const page = await house.open('/livez', { prepare })
  const asked: string[] = []
  await page.route('https://evil.example/**', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.route(`${house.url}/`, async (route: Route) => {
    if (route.request().frame().parentFrame()) return route.continue()
    const response = await route.fetch()
    await route.fulfill({ response, body: injected })
  })
  await page.goto(`${house.url}/`)
  await page.getByText('a link').click()
  await page.evaluate(async () => {
    document.forms[0]!.submit()
    await fetch('https://evil.example/').catch(() => undefined)
    await new FontFace('x', 'url(https://evil.example/x.woff2)').load().catch(() => undefined)
    document.body.append(
      Object.assign(document.createElement('video'), { src: 'https://evil.example/x.mp4' }),
    )
    await new Promise((done) => setTimeout(done, 200))
  })
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(1, 2, 3)')
  expect(await page.evaluate(() => document.baseURI)).toBe(`${house.url}/`)
  const directives = [...new Set(harm.reports.map((line) => line.split(':')[0]!))].sort()
  expect(directives).toEqual(refused)
  expect({ hits: harm.hits, dialogs: harm.dialogs, asked }).toEqual({ hits: [], dialogs: [], asked: [] })
  reached(context, `${directives.length} kinds refused, 0 ran`)
})

test('S13: no text becomes a script or markup, by any of the ways a browser has', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const page = await house.open('/', { prepare })
  const { tried, could } = await page.evaluate(tryAll)
  expect(could).toEqual([])
  expect({ ...harm, reports: [] }).toEqual(none)
  reached(context, `${tried} ways tried, 0 open`)
})

test('S13: a file that was put there runs nothing, though it is opened by itself', async () => {
  const { harm, prepare } = watchFor(house.url)
  const page = await house.open('/livez', { prepare })
  for (const name of Object.keys(put)) await page.goto(`${house.url}/files/${name}`).catch(() => undefined)
  expect({ ...harm, reports: [] }).toEqual(none)
})

test('S13: no other site shows ours in a frame', async () => {
  const body = `<iframe src="${house.url}/admin/"></iframe>`
  const other = createServer((_, res) => res.setHeader('content-type', 'text/html').end(body))
  await once(other.listen(0, '127.0.0.1'), 'listening')
  try {
    const page = await house.open('/livez')
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, { waitUntil: 'load' })
    await eventually(() => page.frames()[1]!.url()).toBe('chrome-error://chromewebdata/')
  } finally {
    other.closeAllConnections()
    other.close()
  }
})

test('S13: a page of ours needs nothing that the policy refuses, and its socket opens', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  await house.world.admin('boss')
  const desk = await house.open('/admin/', { prepare })
  let frames = 0
  desk.on('websocket', (socket) => socket.on('framereceived', () => (frames += 1)))
  await desk.locator('input[type=email]').fill('boss@example.com')
  await desk.locator('input[type=password]').fill(password)
  await desk.keyboard.press('Enter')
  await eventually(() => frames).toBeGreaterThan(0)
  expect(harm).toEqual(none)
  reached(context, 'reports: 0')
})
