import { mkdirSync, mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connect, migrate, type Db } from '@etalase/db'
import { startEmbedded } from '@etalase/db/embedded'
import { isEmpty, seedDemo } from '@etalase/db/seed'
import { inviteCrowd } from '@etalase/db/seed/crowd'

/** A demo with many rooms more, as durable as a shop's own database. */
export async function openCrowded(
  rooms: number,
  keep?: string,
): Promise<{ db: Db; url: string } & AsyncDisposable> {
  const dataDir = keep ? resolve(keep) : mkdtempSync(join(tmpdir(), 'etalase-bench-'))
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o755) // the user that root hands PostgreSQL to must get in
  const server = await startEmbedded({ dataDir })
  await migrate(server.url)
  const db = connect(server.url)
  if (await isEmpty(db)) {
    await seedDemo(db, { filesDir: join(dataDir, 'files') })
    if (rooms > 0) console.log(`Inviting ${rooms} rooms`)
    if (rooms > 0) await inviteCrowd({ db, url: server.url }, { rooms })
  }
  return {
    db,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await db.$disconnect()
      await server.stop()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
