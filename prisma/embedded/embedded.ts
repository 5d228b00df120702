import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkVersion, createCluster, exists } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { stopOrphan } from './orphan.ts'
import { place } from './placement.ts'
import { ready } from './ready.ts'
import { addressOf } from './running.ts'
import { openServer } from './server.ts'
import { makeSocketFolder } from './socket-folder.ts'

export interface EmbeddedOptions {
  /** Everything lies under it, but where PostgreSQL's user cannot enter: then it holds a link. */
  dataDir: string
  /** `false` trades safety against a power cut for speed: for tests. */
  durable?: boolean
  log?: (line: string) => void
  /** Called when PostgreSQL ends without having been asked to. */
  onExit?: (reason: string) => void
}

export interface Embedded extends AsyncDisposable {
  url: string
  /** The process of PostgreSQL. */
  pid: number
  stop(): Promise<void>
}

/** Starts a PostgreSQL of our own, reachable through a socket in a private folder and by no port. */
export async function startEmbedded({
  dataDir: given,
  durable = true,
  log,
  onExit,
}: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(given)
  await using opening = new AsyncDisposableStack()
  opening.use(lockFolder(dataDir))

  const where = await place(dataDir)
  await stopOrphan(where.data)
  if (exists(where)) checkVersion(where)
  else {
    log?.('Preparing the database')
    await createCluster(where, durable)
  }

  const socketFolder = makeSocketFolder(where.operator)
  opening.defer(() => rmSync(socketFolder, { recursive: true, force: true }))

  const logFile = join(dataDir, 'postgres.log')
  const { process } = opening.use(openServer({ place: where, socketFolder, logFile, durable }))

  const url = addressOf(socketFolder)
  await ready(url, process, logFile)

  const open = opening.move()
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= open.disposeAsync())
  process.once('exit', (code, signal) => {
    if (!stopping)
      onExit?.(`PostgreSQL ended by itself (${signal ?? `code ${code}`}); its last words are in ${logFile}`)
  })
  return { url, pid: process.pid!, stop, [Symbol.asyncDispose]: stop }
}
