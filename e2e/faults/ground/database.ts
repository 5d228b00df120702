import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, migrate } from '@etalase/db'
import { startEmbedded } from '@etalase/db/embedded'
import { resetEmbedded } from '@etalase/db/embedded/reset'
import type { Disk } from './disk.ts'
import { openWire } from './wire.ts'

/** A real PostgreSQL that keeps what it has acknowledged, and can be killed and stopped. */
export async function openDatabase({ dir: dataDir }: Disk, onExit: (reason: string) => void) {
  const start = () => startEmbedded({ dataDir, onExit: (reason) => (crashing ? undefined : onExit(reason)) })
  let crashing = false
  let running = await start()

  /** Each start has a socket folder of its own, so everybody comes by a wire that knows the present one. */
  const target = () => [{ path: join(new URL(running.url).searchParams.get('host')!, '.s.PGSQL.5432') }]
  const own = await openWire(target)
  const urlOf = (port: number) => `postgresql://etalase@127.0.0.1:${port}/etalase`
  await migrate(urlOf(own.port))
  const db = connect(urlOf(own.port), 4)

  const signal = (name: NodeJS.Signals) => {
    for (const pid of [running.pid, ...childrenOf(running.pid)]) process.kill(pid, name)
  }
  return {
    db,
    target,
    urlOf,
    url: urlOf(own.port),
    /** From now on it may end by itself. */
    expectCrash: () => void (crashing = true),
    async crash() {
      crashing = true
      if (isAlive(running.pid)) process.kill(running.pid, 'SIGKILL')
      await running.stop()
      running = await start()
      crashing = false
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await db.$disconnect()
      await own[Symbol.asyncDispose]()
      await running.stop()
      await resetEmbedded(dataDir)
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return list ? list.split(' ').map(Number) : []
}
