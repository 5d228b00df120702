import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, inEnglish, panel, say, thread } from './acts.ts'
import { startBuild } from './build.ts'
import { openRoom, rowOf } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { launch, windowsOf, type Stage } from './stage.ts'
import { openDesk } from './story.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'etalase-restored-'))
  await chmod(folder, 0o755) // started by root, PostgreSQL runs as somebody who must be able to enter
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

/** A command as a person gives it. */
function give(command: 'backup' | 'restore', ...args: string[]) {
  const script = resolve(import.meta.dirname, `../prisma/commands/${command}.ts`)
  const env = { PATH: process.env['PATH'], DATA_DIR: folder }
  return promisify(execFile)(process.execPath, [script, ...args], { env })
}

async function askAsGuest(stage: Stage, name: string, question: string) {
  const shop = await stage.open('/', { prepare: inEnglish })
  await shop.getByRole('button', { name: /^Open the chat/ }).click()
  await panel(shop).getByLabel('Name').fill(name)
  await panel(shop).getByLabel('E-mail').fill(`${name.toLowerCase()}@example.com`)
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await say(shop, question)
  await thread(shop).getByText(question).waitFor()
  return shop
}

/** A browser complains of each attempt to reach a server that is away. */
const isOwn = (complaint: string) =>
  !/ERR_CONNECTION|WebSocket connection|Failed to load resource/.test(complaint)

test('after a restore open windows show what was backed up and nothing else, by themselves, and go on', async () => {
  const file = join(folder, 'shop.backup')
  let server = await startBuild({ DATA_DIR: folder }, '--demo')
  try {
    await using stage = windowsOf(browser, server.url)
    const desk = await openDesk(stage, 'admin@etalase.demo', 'admin123')
    const shop = await askAsGuest(stage, 'Nadia', 'Before the backup')
    await openRoom(desk, 'Nadia')
    await say(desk, 'Answered before it')
    await thread(shop).getByText('Answered before it').waitFor()
    await give('backup', '--to', file)

    const late = await askAsGuest(stage, 'Rudi', 'After the backup')
    await say(desk, 'Answered after it')
    await say(shop, 'Written after it')
    for (const window of [shop, desk]) {
      await thread(window).getByText('Answered after it').waitFor()
      await thread(window).getByText('Written after it').waitFor()
    }
    await desk.mouse.move(0, 0) // under the pointer the list would hold still
    await rowOf(desk, 'Rudi').waitFor()

    await server.stop()
    await composer(shop).fill('Written while the shop was closed')
    await composer(shop).press('Enter')
    await give('restore', '--from', file, '--yes')
    server = await startBuild({ DATA_DIR: folder, PORT: new URL(stage.url).port }, '--demo')

    const now = ['Before the backup', 'Answered before it', 'Written while the shop was closed']
    for (const window of [shop, desk]) {
      await eventually(() => thread(window).locator('.et-bubble').allTextContents(), 60_000).toEqual(now)
      await eventually(() => thread(window).getByText('Sending', { exact: true }).count()).toBe(0)
    }
    await eventually(() => rowOf(desk, 'Rudi').count(), 60_000).toBe(0)
    await eventually(() => rowOf(desk, 'Nadia').textContent()).toContain(now[2])
    await say(desk, 'On we go')
    await thread(shop).getByText('On we go').waitFor()
    await late.getByRole('button', { name: 'Start chatting' }).waitFor() // there never was such a guest
    for (const window of [shop, desk, late]) expect(window.complaints.filter(isOwn)).toEqual([])
  } finally {
    await server.stop()
  }
})
