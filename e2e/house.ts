import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createWorld, password, type World } from '@etalase/api/testing'
import { serveDatabase } from '@etalase/server/testing'
import type { Browser, BrowserContext } from 'playwright-core'
import { inEnglish } from './acts.ts'
import { windowsOf, type Stage, type WindowOptions } from './stage.ts'
import { openDesk } from './story.ts'

const picture = resolve(import.meta.dirname, '../prisma/seed/pictures/teapot.webp')

/** The built pages on a world of one's own: what a test changes in its database, nobody tells the server. */
export async function openHouse(browser: Browser, settings: Parameters<typeof serveDatabase>[1] = {}) {
  const world = await createWorld()
  const filesDir = await mkdtemp(join(tmpdir(), 'etalase-files-'))
  await mkdir(join(filesDir, 'demo'))
  await copyFile(picture, join(filesDir, 'demo/box.webp'))
  const server = await serveDatabase(world.url, { filesDir, ...settings })
  const windows = windowsOf(browser, server.url)
  return {
    ...windows,
    world,
    async [Symbol.asyncDispose]() {
      await windows[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
      await rm(filesDir, { recursive: true })
    },
  }
}

export type House = Stage & { world: World }

/** A window of the shop in which one of the world's shoppers is signed in. */
export async function openShopAs(
  stage: Stage,
  name: string,
  options: WindowOptions & { path?: string } = {},
) {
  const { path = '/', ...rest } = options
  const prepare = async (context: BrowserContext) => {
    await inEnglish(context)
    await rest.prepare?.(context)
    const answer = await context.request.post(`${stage.url}/trpc/session.signIn`, {
      headers: { 'x-etalase-app': 'shop' },
      data: { email: `${name}@example.com`, password },
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }
  return stage.open(path, { ...rest, prepare })
}

/** The desk of one of the world's staff. */
export const openDeskAs = (stage: Stage, name: string, options: WindowOptions = {}) =>
  openDesk(stage, `${name}@example.com`, password, options)
