import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import type { World } from './world.ts'

/** A world as it is now, to be brought back; nobody else may be on its database then. */
export async function keep({ url, db }: Pick<World, 'url' | 'db'>) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-kept-'))
  const file = join(folder, 'world.backup')
  await backUp(url, file)
  return {
    async bringBack() {
      await db.$disconnect()
      await restore(url, file, { overwrite: true })
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
